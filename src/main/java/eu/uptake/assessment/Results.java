package eu.uptake.assessment;

import eu.uptake.casefile.Case;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the assessments of a case come to, the first one first; those that another took the place of are left out. */
@Component
class Results {

    private final Assessments assessments;
    private final Questionnaires questionnaires;
    private final Peers peers;

    Results(Assessments assessments, Questionnaires questionnaires, Peers peers) {
        this.assessments = assessments;
        this.questionnaires = questionnaires;
        this.peers = peers;
    }

    List<Result> of(Case file) {
        List<Result> results = new ArrayList<>();
        assessments.of(file).stream()
                .filter(one -> one.state() != AssessmentState.SUPERSEDED)
                .sorted(Comparator.comparing(Assessment::occasion)
                        .thenComparing(one -> one.begun().at()))
                .forEach(one -> {
                    var first = results.isEmpty() ? null : results.get(0);
                    var isLater = first != null && first.assessment().occasion() != one.occasion();
                    var last = results.stream()
                            .filter(earlier -> earlier.assessment().occasion() != one.occasion()
                                    && earlier.assessment().occasion()
                                            != first.assessment().occasion())
                            .reduce((before, after) -> after)
                            .orElse(null);
                    questionnaires
                            .version(String.valueOf(one.questionnaire()))
                            .ifPresent(asked -> results.add(result(one, asked, isLater ? first : null, last)));
                });
        return results;
    }

    private Result result(Assessment assessment, Questionnaire asked, @Nullable Result first, @Nullable Result last) {
        return new Result(
                assessment,
                asked,
                Scores.of(asked, assessment.corrected()),
                Scores.of(asked, assessment.content().answers()),
                peers.of(assessment).orElse(null),
                first,
                last);
    }
}
