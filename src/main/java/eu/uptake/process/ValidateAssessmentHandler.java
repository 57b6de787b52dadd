package eu.uptake.process;

import eu.uptake.assessment.CorrectionRefused;
import eu.uptake.assessment.NeedsAssessment;
import eu.uptake.assessment.Opinion;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import eu.uptake.forms.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the advisor's corrections over the answers, and keeps the opinion. */
@Component
class ValidateAssessmentHandler implements TaskHandler {

    private final NeedsAssessment assessment;
    private final AdviceTables advice;
    private final Corrections corrections;

    ValidateAssessmentHandler(NeedsAssessment assessment, AdviceTables advice, Corrections corrections) {
        this.assessment = assessment;
        this.advice = advice;
        this.corrections = corrections;
    }

    @Override
    public Map<String, List<Option>> options(Case file, WorkItem item, Locale locale) {
        return corrections.options(file, locale);
    }

    /** The technology that the company needs most. */
    @Override
    public Map<String, Object> proposed(Case file, WorkItem item, Locale locale) {
        return assessment.proposed(file).stream()
                .findFirst()
                .<Map<String, Object>>map(need -> Map.of("technology", need.technology()))
                .orElse(Map.of());
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        try {
            assessment.validate(turn.file(), Corrections.of(turn), opinion(turn), advice.of(turn));
        } catch (CorrectionRefused refused) {
            throw Corrections.refused(refused);
        }
        return Map.of();
    }

    private static Opinion opinion(Turn turn) {
        return new Opinion(
                said(turn, "technology"),
                said(turn, "confidence"),
                new Opinion.Readiness(
                        said(turn, "trlBefore"), said(turn, "targetTrl"), said(turn, "adoptionLevelBefore")),
                Stream.of("priority1", "priority2", "priority3").map(turn::text).toList(),
                said(turn, "quickWins"),
                said(turn, "recommendation"),
                said(turn, "recommendationReason"));
    }

    private static @Nullable String said(Turn turn, String key) {
        var answer = turn.text(key);
        return answer.isEmpty() ? null : answer;
    }
}
