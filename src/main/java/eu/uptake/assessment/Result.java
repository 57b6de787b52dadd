package eu.uptake.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment comes to.
 *
 * @param scores with the advisor's corrections
 * @param own as the company answered
 * @param before what the same company came to the first time; none of the first
 * @param last what it came to the time before, where that was not the first
 */
record Result(
        Assessment assessment,
        Questionnaire asked,
        Scores scores,
        Scores own,
        Peers.@Nullable Means peers,
        @Nullable Result before,
        @Nullable Result last) {

    boolean isCorrected() {
        return !assessment.content().corrections().isEmpty();
    }

    /** The same version was asked, so that the change is one of the company. */
    boolean isComparable() {
        return Stream.of(before, last)
                .filter(Objects::nonNull)
                .allMatch(earlier -> earlier.asked().version().equals(asked.version()));
    }

    Optional<Double> first(Questionnaire.Dimension dimension) {
        return Optional.ofNullable(before)
                .map(first -> first.scores().dimensions().get(dimension.id()));
    }

    Optional<Double> last(Questionnaire.Dimension dimension) {
        return Optional.ofNullable(last).map(one -> one.scores().dimensions().get(dimension.id()));
    }

    Optional<Double> peers(Questionnaire.Dimension dimension) {
        return Optional.ofNullable(peers).map(means -> means.dimensions().get(dimension.id()));
    }

    List<TechnologyNeed> needs() {
        return TechnologyNeed.sorted(assessment.content().needs());
    }
}
