package eu.uptake.eligibility;

import java.util.ArrayList;
import java.util.List;

/**
 * A company keeps its size until its figures have been on the other side of the ceiling for two years in a row
 * (Recommendation 2003/361/EC, Annex, Article 4(2)). Where both years passed more than one ceiling, it moves to the
 * nearer of the two.
 */
final class TwoYearRule {

    private TwoYearRule() {}

    enum Step {
        /** The first year known: its own figures are all there is. */
        FIRST,
        /** The figures of the year say what the status was. */
        SAME,
        /** They say something else, for the first time. */
        KEPT,
        /** They say something else, for the second time in a row. */
        MOVED
    }

    record Status(SizeClass size, Step step) {}

    /** @param byFigures of each year by its own figures, oldest first */
    static List<Status> statuses(List<SizeClass> byFigures) {
        List<Status> statuses = new ArrayList<>();
        statuses.add(new Status(byFigures.get(0), Step.FIRST));
        for (int year = 1; year < byFigures.size(); year++) {
            statuses.add(next(statuses.get(year - 1).size(), byFigures.get(year - 1), byFigures.get(year)));
        }
        return statuses;
    }

    private static Status next(SizeClass status, SizeClass before, SizeClass now) {
        if (before.compareTo(status) > 0 && now.compareTo(status) > 0) {
            return new Status(SizeClass.smaller(before, now), Step.MOVED);
        }
        if (before.compareTo(status) < 0 && now.compareTo(status) < 0) {
            return new Status(SizeClass.larger(before, now), Step.MOVED);
        }
        return new Status(status, now == status ? Step.SAME : Step.KEPT);
    }
}
