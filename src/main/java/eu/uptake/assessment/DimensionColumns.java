package eu.uptake.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What stands beside a dimension's score, where there is such a thing: each column's heading and its cells. */
record DimensionColumns(Result result, Locale locale) {

    private record Column(String key, Function<Questionnaire.Dimension, String> cell) {}

    List<String> keys() {
        return columns().stream().map(Column::key).toList();
    }

    List<String> cells(Questionnaire.Dimension dimension) {
        return columns().stream().map(column -> column.cell().apply(dimension)).toList();
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        if (result.isCorrected()) {
            columns.add(new Column(
                    "assessment.own", dimension -> say(score(result.own().dimensions(), dimension))));
        }
        if (result.before() != null) {
            columns.add(new Column(
                    "assessment.first",
                    dimension -> result.first(dimension).map(this::say).orElse("–")));
            columns.add(new Column(
                    "assessment.delta",
                    dimension -> result.first(dimension)
                            .map(first -> Figures.signed(
                                    Figures.change(first, score(result.scores().dimensions(), dimension)), locale))
                            .orElse("–")));
        }
        if (result.last() != null) {
            columns.add(new Column(
                    "assessment.last",
                    dimension -> result.last(dimension).map(this::say).orElse("–")));
            columns.add(new Column(
                    "assessment.deltaLast",
                    dimension -> result.last(dimension)
                            .map(last -> Figures.signed(
                                    Figures.change(last, score(result.scores().dimensions(), dimension)), locale))
                            .orElse("–")));
        }
        if (result.peers() != null) {
            columns.add(new Column(
                    "assessment.peers",
                    dimension -> result.peers(dimension).map(this::say).orElse("–")));
        }
        var target = result.asked().target();
        if (target != null) {
            columns.add(new Column(
                    "assessment.gap",
                    dimension -> say(Math.max(0, target - score(result.scores().dimensions(), dimension)))));
        }
        return columns;
    }

    private static double score(Map<String, Double> scores, Questionnaire.Dimension dimension) {
        return scores.getOrDefault(dimension.id(), 0.0);
    }

    private String say(double percent) {
        return Figures.say(percent, locale);
    }
}
