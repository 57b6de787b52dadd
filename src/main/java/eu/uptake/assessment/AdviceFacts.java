package eu.uptake.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a decision table of advice can ask for, by names that hold for every questionnaire: {@code scores} in percent (of
 * questions, columns such as {@code Q1.planned}, dimensions, {@code overall}), {@code answers} by item (numbers on
 * scales, true or false where something is ticked), the {@code technology} to be taken up, the expected {@code benefits}.
 */
final class AdviceFacts {

    private AdviceFacts() {}

    static Map<String, Object> of(Questionnaire asked, Assessment assessment, Scores scores) {
        Map<String, Object> worth = new HashMap<>(scores.questions());
        worth.putAll(scores.columns());
        worth.putAll(scores.dimensions());
        worth.put("overall", scores.overall());
        Map<String, Object> answers = new HashMap<>();
        var corrected = assessment.corrected();
        asked.items()
                .forEach((id, item) -> item.value(corrected.get(id))
                        .ifPresent(value ->
                                answers.put(id, item.isTicked() ? value.code().equals(Question.YES) : value.points())));
        return Map.of(
                "scores",
                worth,
                "answers",
                answers,
                "technology",
                technology(assessment),
                "benefits",
                benefits(assessment));
    }

    /** What the advisor chose, or else what the company needs most. */
    private static String technology(Assessment assessment) {
        var chosen = assessment.content().opinion().technology();
        return chosen != null
                ? chosen
                : TechnologyNeed.top(assessment.content().needs()).stream()
                        .map(TechnologyNeed::technology)
                        .findFirst()
                        .orElse("");
    }

    private static List<String> benefits(Assessment assessment) {
        return assessment.content().needs().stream()
                .flatMap(need -> need.benefits().stream())
                .distinct()
                .toList();
    }
}
