package eu.uptake.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the advisor says of an assessment.
 *
 * @param technology to be taken up first
 * @param confidence how sure the advisor is of the answers
 * @param readiness how far this technology is in this company: level today and aimed at
 * @param recommendation whether to go on
 */
public record Opinion(
        @Nullable String technology,
        @Nullable String confidence,
        Readiness readiness,
        List<String> priorities,
        @Nullable String quickWins,
        @Nullable String recommendation,
        @Nullable String reason) {

    static final Opinion NONE = new Opinion(null, null, Readiness.UNKNOWN, List.of(), null, null, null);

    /** Of answers given again, where only the change is to be explained. */
    public static Opinion ofMeasurement(String confidence, String note) {
        return new Opinion(null, confidence, Readiness.UNKNOWN, List.of(), null, null, note.isEmpty() ? null : note);
    }

    /**
     * Technology readiness levels 1 to 9 of the technology in this company, and its adoption level 0 to 8; each may be
     * unknown.
     */
    public record Readiness(
            @Nullable String trlNow,
            @Nullable String trlTarget,
            @Nullable String adoption) {
        public static final Readiness UNKNOWN = new Readiness(null, null, null);
    }
}
