package eu.uptake.process;

import eu.uptake.eligibility.RuleTables.Answer;
import eu.uptake.eligibility.RuleTables.Hit;
import eu.uptake.eligibility.RuleTables.Table;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** The engine's interpreter of decision tables, which also tells which rule applied: its description is the reason. */
final class TableEngine {

    private final ThreadLocal<@Nullable List<DmnEvaluatedDecisionRule>> applied = new ThreadLocal<>();
    private final DmnEngine engine;

    TableEngine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(TableFeel.FACTORY);
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> applied.set(event.getMatchingRules()));
        engine = configuration.buildEngine();
    }

    /** @param words the description of each rule, by its id */
    record Loaded(DmnDecision decision, int version, Map<String, String> words) {}

    Loaded load(String id, int version, byte[] dmn) {
        Map<String, String> words = new HashMap<>();
        Dmn.readModelFromStream(new ByteArrayInputStream(dmn)).getModelElementsByType(Rule.class).stream()
                .filter(rule -> rule.getDescription() != null)
                .forEach(rule -> words.put(
                        rule.getId(), ModelReader.oneLine(rule.getDescription().getTextContent())));
        return new Loaded(engine.parseDecision(id, new ByteArrayInputStream(dmn)), version, words);
    }

    Answer ask(Table table, Loaded loaded, Map<String, @Nullable Object> given) {
        try {
            engine.evaluateDecisionTable(loaded.decision(), given);
            var rules = applied.get();
            return new Answer(
                    table,
                    loaded.version(),
                    rules == null
                            ? List.of()
                            : rules.stream().map(rule -> hit(rule, loaded)).toList());
        } finally {
            applied.remove();
        }
    }

    private static Hit hit(DmnEvaluatedDecisionRule rule, Loaded loaded) {
        Map<String, String> outputs = new HashMap<>();
        rule.getOutputEntries()
                .values()
                .forEach(output -> outputs.put(
                        output.getOutputName(), String.valueOf(output.getValue().getValue())));
        return new Hit(rule.getId(), loaded.words().getOrDefault(rule.getId(), rule.getId()), outputs);
    }
}
