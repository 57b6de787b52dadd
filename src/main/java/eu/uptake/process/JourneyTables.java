package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.DecisionRecord.Fired;
import eu.uptake.eligibility.RuleTables;
import eu.uptake.process.DecisionTables.Asking;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lends the decision tables to the capabilities, each as it was deployed with the journey of the case in question. What
 * settles something is kept as every decision is; the steps towards it stand in the reckoning of who asked.
 */
@Component
class JourneyTables {

    private static final Set<RuleTables.Table> SETTLING =
            Set.of(RuleTables.Table.SIZE_OUTCOME, RuleTables.Table.ROLE_ELIGIBILITY);

    private final Models models;
    private final DecisionTables kept;
    private final RepositoryService repository;
    private final TableEngine engine = new TableEngine();
    private final Map<String, TableEngine.Loaded> loaded = new ConcurrentHashMap<>();

    JourneyTables(Models models, DecisionTables kept, @Lazy RepositoryService repository) {
        this.models = models;
        this.kept = kept;
        this.repository = repository;
    }

    /** For trying out; nothing is kept. */
    RuleTables of(Case file) {
        var deployment = models.deployment(Models.JOURNEY, file.journeyVersion());
        return (table, given) -> engine.ask(
                table, loaded.computeIfAbsent(deployment + "/" + table.id(), key -> load(deployment, table)), given);
    }

    /** For deciding, within the caller's transaction. */
    RuleTables of(Asking asked) {
        var trying = of(asked.file());
        var deployment = models.deployment(Models.JOURNEY, asked.file().journeyVersion());
        return (table, given) ->
                SETTLING.contains(table) ? decide(asked, deployment, table, given) : trying.ask(table, given);
    }

    private RuleTables.Answer decide(
            Asking asked, String deployment, RuleTables.Table table, Map<String, @Nullable Object> given) {
        var definition = definition(deployment, table);
        var ruled = kept.decide(asked, definition, given);
        var hits = IntStream.range(0, ruled.rules().size())
                .mapToObj(at -> hit(ruled.rules().get(at), ruled.outputs().get(at)))
                .toList();
        return new RuleTables.Answer(table, definition.getVersion(), hits);
    }

    private static RuleTables.Hit hit(Fired rule, Map<String, Object> outputs) {
        Map<String, String> words = new HashMap<>();
        outputs.forEach((name, value) -> words.put(name, String.valueOf(value)));
        return new RuleTables.Hit(rule.id(), rule.text().isEmpty() ? rule.id() : rule.text(), words);
    }

    private TableEngine.Loaded load(String deployment, RuleTables.Table table) {
        var definition = definition(deployment, table);
        try (var dmn = repository.getDecisionModel(definition.getId())) {
            return engine.load(table.id(), definition.getVersion(), dmn.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the table " + table.id(), e);
        }
    }

    private DecisionDefinition definition(String deployment, RuleTables.Table table) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(table.id())
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("This journey came without the table " + table.id());
        }
        return definition;
    }
}
