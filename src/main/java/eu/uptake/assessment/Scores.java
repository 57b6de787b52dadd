package eu.uptake.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What answers are worth, in percent.
 *
 * @param questions by id
 * @param columns of tables with several, such as {@code Q1.planned}
 * @param dimensions by id
 * @param missing items that were left open; they count as the lowest answer
 */
record Scores(
        Map<String, Double> questions,
        Map<String, Double> columns,
        Map<String, Double> dimensions,
        double overall,
        String band,
        List<String> missing) {

    private static final double WHOLE = 100;

    /**
     * Each question by its points between the least and the most that it can give; a dimension is the weighted mean of
     * its questions, the whole the weighted mean of its dimensions.
     *
     * @param answers by item; see {@link Item}
     */
    static Scores of(Questionnaire asked, Map<String, String> answers) {
        Map<String, Double> questions = new LinkedHashMap<>();
        Map<String, Double> columns = new LinkedHashMap<>();
        for (var question : asked.questions()) {
            questions.put(question.id(), score(question.items(), answers));
            question.items().stream()
                    .filter(item -> item.column() != null)
                    .collect(Collectors.groupingBy(
                            item -> String.valueOf(item.column().id()), LinkedHashMap::new, Collectors.toList()))
                    .forEach((column, items) -> columns.put(question.id() + "." + column, score(items, answers)));
        }
        Map<String, Double> dimensions = new LinkedHashMap<>();
        for (var dimension : asked.dimensions()) {
            dimensions.put(
                    dimension.id(),
                    mean(asked.of(dimension), Question::weight, question -> questions.get(question.id())));
        }
        var overall =
                mean(asked.dimensions(), Questionnaire.Dimension::weight, dimension -> dimensions.get(dimension.id()));
        return new Scores(questions, columns, dimensions, overall, asked.level(overall), missing(asked, answers));
    }

    private static double score(List<Item> items, Map<String, String> answers) {
        var excluded = items.stream().anyMatch(item -> item.exclusive() && Question.YES.equals(answers.get(item.id())));
        var least = items.stream().mapToDouble(Item::least).sum();
        var most = items.stream().mapToDouble(Item::most).sum();
        var points = items.stream().mapToDouble(item -> points(item, answers)).sum();
        return excluded || most == least ? 0 : (points - least) / (most - least) * WHOLE;
    }

    private static double points(Item item, Map<String, String> answers) {
        return item.value(answers.get(item.id())).map(Item.Value::points).orElse(item.least());
    }

    private static <T> double mean(List<T> parts, Function<T, Double> weight, Function<T, Double> value) {
        var weights = parts.stream().mapToDouble(weight::apply).sum();
        return parts.stream()
                        .mapToDouble(part -> weight.apply(part) * value.apply(part))
                        .sum()
                / weights;
    }

    private static List<String> missing(Questionnaire asked, Map<String, String> answers) {
        return asked.items().values().stream()
                .filter(item -> item.value(answers.get(item.id())).isEmpty())
                .map(Item::id)
                .toList();
    }
}
