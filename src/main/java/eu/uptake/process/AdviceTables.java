package eu.uptake.process;

import eu.uptake.assessment.AdviceTable;
import eu.uptake.process.DecisionTables.Asking;
import java.util.HashMap;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Lends the decision tables of advice to the assessment; what they advise is kept as every decision is. */
@Component
class AdviceTables {

    private static final String OUTPUT = "advice";

    private final DecisionTables tables;

    AdviceTables(DecisionTables tables) {
        this.tables = tables;
    }

    /** For the task that is being completed. */
    AdviceTable of(TaskHandler.Turn turn) {
        return (table, facts) -> tables.decide(asking(turn, table), table, new HashMap<>(facts)).stream()
                .map(row -> row.get(OUTPUT))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    private Asking asking(TaskHandler.Turn turn, String table) {
        return new Asking(turn.file(), null, null, turn.item().element(), tables.name(table), turn.actor());
    }
}
