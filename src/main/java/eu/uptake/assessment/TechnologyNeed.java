package eu.uptake.assessment;

import java.util.Comparator;
import java.util.List;

/**
 * What a company says about one technology.
 *
 * @param use today, 0 not used to 5 in routine use
 * @param interest 0 none to 3 very much
 * @param benefits codes of what it expects
 * @param obstacles codes of what stands in the way
 * @param score 0 to 100, see {@link NeedTags#need}
 */
public record TechnologyNeed(
        String technology, int use, int interest, List<String> benefits, List<String> obstacles, double score) {

    private static final int PROPOSED = 3;

    /** The three strongest; of those alike, the one named first. */
    static List<TechnologyNeed> top(List<TechnologyNeed> needs) {
        return sorted(needs).stream().limit(PROPOSED).toList();
    }

    static List<TechnologyNeed> sorted(List<TechnologyNeed> needs) {
        return needs.stream()
                .sorted(Comparator.comparingDouble(TechnologyNeed::score).reversed())
                .toList();
    }
}
