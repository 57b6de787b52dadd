package eu.uptake.assessment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment comes to.
 *
 * @param scores with the advisor's corrections
 * @param own as the company answered
 * @param before what the same company came to the first time; none of the first
 */
record Result(
        Assessment assessment,
        Questionnaire asked,
        Scores scores,
        Scores own,
        Peers.@Nullable Means peers,
        @Nullable Result before) {

    boolean isCorrected() {
        return !assessment.content().corrections().isEmpty();
    }

    /** The same version was asked, so that the change is one of the company. */
    boolean isComparable() {
        return before != null && before.asked().version().equals(asked.version());
    }

    Optional<Double> first(Questionnaire.Dimension dimension) {
        return Optional.ofNullable(before)
                .map(first -> first.scores().dimensions().get(dimension.id()));
    }

    Optional<Double> peers(Questionnaire.Dimension dimension) {
        return Optional.ofNullable(peers).map(means -> means.dimensions().get(dimension.id()));
    }

    List<TechnologyNeed> needs() {
        return TechnologyNeed.sorted(assessment.content().needs());
    }
}
