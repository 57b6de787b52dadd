package eu.uptake.process;

import eu.uptake.assessment.AdviceTable;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the newest decision table of that name; what it said is kept with the assessment. Models name beans that ask. */
@Component
class AdviceTables implements AdviceTable {

    private static final String OUTPUT = "advice";

    private final DecisionService decisions;

    AdviceTables(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<String> advise(String table, Map<String, Object> facts) {
        return decisions.evaluateDecisionTableByKey(table, facts).collectEntries(OUTPUT);
    }
}
