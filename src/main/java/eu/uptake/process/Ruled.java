package eu.uptake.process;

import eu.uptake.casefile.DecisionRecord.Cell;
import eu.uptake.casefile.DecisionRecord.Fired;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLiteralExpressionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;

/** How one evaluation went: what its columns came to, which rules fired, what came out. */
record Ruled(List<Cell> cells, List<Fired> rules, List<Map<String, Object>> outputs) {

    static Ruled of(DmnDecisionEvaluationEvent evaluation, DecisionTable table) {
        List<Cell> cells = new ArrayList<>();
        List<Fired> rules = new ArrayList<>();
        evaluation.getRequiredDecisionResults().forEach(required -> add(required, table, cells, rules));
        add(evaluation.getDecisionResult(), table, cells, rules);
        return new Ruled(cells, rules, outputs(evaluation.getDecisionResult()));
    }

    private static void add(
            DmnDecisionLogicEvaluationEvent logic, DecisionTable table, List<Cell> cells, List<Fired> rules) {
        if (logic instanceof DmnDecisionTableEvaluationEvent asked) {
            asked.getInputs()
                    .forEach(input ->
                            cells.add(new Cell(input.getName(), input.getValue().getValue())));
            asked.getMatchingRules()
                    .forEach(rule ->
                            rules.add(new Fired(rule.getId(), table.rules().getOrDefault(rule.getId(), ""))));
        }
    }

    private static List<Map<String, Object>> outputs(DmnDecisionLogicEvaluationEvent logic) {
        if (logic instanceof DmnDecisionLiteralExpressionEvaluationEvent formula) {
            return List.of(row(formula.getOutputName(), formula.getOutputValue().getValue()));
        }
        var asked = (DmnDecisionTableEvaluationEvent) logic;
        if (asked.getCollectResultValue() != null) {
            return List.of(row(
                    asked.getCollectResultName(), asked.getCollectResultValue().getValue()));
        }
        return asked.getMatchingRules().stream()
                .map(rule -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    rule.getOutputEntries()
                            .values()
                            .forEach(output -> row.putAll(row(
                                    output.getOutputName(), output.getValue().getValue())));
                    return row;
                })
                .toList();
    }

    private static Map<String, Object> row(@org.jspecify.annotations.Nullable String name, Object value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(name == null ? "result" : name, value);
        return row;
    }
}
