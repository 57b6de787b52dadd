package eu.uptake.assessment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as its file has it; an assessment keeps the version that it was made with.
 *
 * @param form that asks it
 * @param advice the decision table that draws advice from its scores
 * @param target score to be reached in every dimension; none where there is no such aim
 * @param source the method that it follows
 */
record Questionnaire(
        String version,
        String title,
        String form,
        String advice,
        @Nullable Double target,
        String source,
        List<Dimension> dimensions,
        List<Question> questions,
        List<Band> bands) {

    record Dimension(String id, String name, double weight) {}

    /** A level that holds up to and with a score. */
    record Band(double max, String level) {}

    List<Question> of(Dimension dimension) {
        return questions.stream()
                .filter(question -> question.dimension().equals(dimension.id()))
                .toList();
    }

    /** Everything that can be answered, by its id, in the order of the questionnaire. */
    Map<String, Item> items() {
        return questions.stream()
                .flatMap(question -> question.items().stream())
                .collect(Collectors.toMap(Item::id, item -> item, (one, other) -> one, LinkedHashMap::new));
    }

    /** What a form's answers say of each item; what was left open stays out. */
    Map<String, String> read(Map<String, ?> form) {
        Map<String, String> answers = new HashMap<>();
        items().forEach((id, item) -> {
            var answer = item.in(form);
            if (answer != null) {
                answers.put(id, answer);
            }
        });
        return answers;
    }

    /** By the score as it is, not as it is shown. */
    String level(double score) {
        return bands.stream()
                .filter(band -> score <= band.max())
                .findFirst()
                .orElse(bands.get(bands.size() - 1))
                .level();
    }
}
