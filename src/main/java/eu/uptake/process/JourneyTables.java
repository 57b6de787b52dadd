package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.eligibility.RuleTables;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lends the decision tables to the capabilities, each as it was deployed with the journey of the case in question. */
@Component
class JourneyTables {

    private final Models models;
    private final RepositoryService repository;
    private final TableEngine engine = new TableEngine();
    private final Map<String, TableEngine.Loaded> loaded = new ConcurrentHashMap<>();

    JourneyTables(Models models, @Lazy RepositoryService repository) {
        this.models = models;
        this.repository = repository;
    }

    RuleTables of(Case file) {
        var deployment = models.deployment(Models.JOURNEY, file.journeyVersion());
        return (table, given) -> engine.ask(
                table, loaded.computeIfAbsent(deployment + "/" + table.id(), key -> load(deployment, table)), given);
    }

    private TableEngine.Loaded load(String deployment, RuleTables.Table table) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(table.id())
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("This journey came without the table " + table.id());
        }
        try (var dmn = repository.getDecisionModel(definition.getId())) {
            return engine.load(table.id(), definition.getVersion(), dmn.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the table " + table.id(), e);
        }
    }
}
