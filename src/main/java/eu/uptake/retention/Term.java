package eu.uptake.retention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long one rule keeps a part of a case.
 *
 * @param from the day it is counted from; none while that is not known
 * @param until the last day on which it must or may be kept; none while that is not known
 */
record Term(
        Part part,
        Rule rule,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** The one that keeps it longest; one without an end is longer than any. */
    static Optional<Term> longest(List<Term> terms) {
        return terms.stream().max(Comparator.comparing(Term::until, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    boolean isOver(LocalDate on) {
        return until != null && on.isAfter(until);
    }
}
