package eu.uptake.assessment;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a company answered on one occasion, and what became of it.
 *
 * @param questionnaire the version it was made with; none before it was answered
 * @param marks none before it was answered
 */
record Assessment(
        Begun begun,
        AssessmentState state,
        @Nullable String questionnaire,
        @Nullable Marks marks,
        @Nullable Instant submittedAt,
        @Nullable Instant validatedAt,
        Content content) {

    /** @param sector industrial ecosystem of that day: who the peers are */
    record Begun(
            String id,
            long caseId,
            long companyId,
            @Nullable String sector,
            Occasion occasion,
            Instant at) {}

    /**
     * @param overall percent, with the advisor's corrections
     * @param own percent, as the company answered
     */
    record Marks(double overall, double own, String band) {}

    /**
     * What nobody lists or filters by.
     *
     * @param answers of the company, by item
     * @param advice codes
     */
    record Content(
            Map<String, String> answers,
            List<TechnologyNeed> needs,
            List<Correction> corrections,
            List<String> advice,
            Opinion opinion) {}

    static Assessment begin(Begun begun, List<TechnologyNeed> needs) {
        var content = new Content(Map.of(), needs, List.of(), List.of(), Opinion.NONE);
        return new Assessment(begun, AssessmentState.DRAFT, null, null, null, null, content);
    }

    String id() {
        return begun.id();
    }

    Occasion occasion() {
        return begun.occasion();
    }

    boolean isOpen() {
        return state != AssessmentState.VALIDATED && state != AssessmentState.SUPERSEDED;
    }

    /** The company's answers with the corrections over them. */
    Map<String, String> corrected() {
        Map<String, String> all = new HashMap<>(content.answers());
        content.corrections().forEach(correction -> all.put(correction.item(), correction.to()));
        return all;
    }

    Assessment answered(String version, Map<String, String> answers, Instant at) {
        var news = new Content(answers, content.needs(), List.of(), List.of(), Opinion.NONE);
        return new Assessment(begun, AssessmentState.SUBMITTED, version, null, at, null, news);
    }

    Assessment judged(List<Correction> corrections, Opinion opinion) {
        var news = new Content(content.answers(), content.needs(), corrections, List.of(), opinion);
        return new Assessment(
                begun, AssessmentState.IN_VALIDATION, questionnaire, marks, submittedAt, validatedAt, news);
    }

    Assessment reckoned(Marks worth, List<String> advice) {
        var news = new Content(content.answers(), content.needs(), content.corrections(), advice, content.opinion());
        return new Assessment(begun, state, questionnaire, worth, submittedAt, validatedAt, news);
    }

    Assessment validated(Instant at) {
        return new Assessment(begun, AssessmentState.VALIDATED, questionnaire, marks, submittedAt, at, content);
    }

    Assessment superseded() {
        return new Assessment(
                begun, AssessmentState.SUPERSEDED, questionnaire, marks, submittedAt, validatedAt, content);
    }
}
