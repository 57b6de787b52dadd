package eu.uptake.registry;

import java.util.List;
import java.util.Locale;

/**
 * What a file can prove, and how well one of its kind does: A signed or from a third party, B from a system or recorded
 * on site, C declared by oneself.
 */
public record EvidencePurpose(String code, String quality, Labels labels) {

    /** What a file proves of which nobody said. */
    public static final String OTHER = "other";

    private static final List<EvidencePurpose> ALL = ReferenceFile.read(
            "evidence_purposes.csv",
            line -> new EvidencePurpose(line.get("code"), line.get("quality"), ReferenceFile.labels(line)));

    public static List<EvidencePurpose> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException if the list has no such purpose */
    public static EvidencePurpose of(String code) {
        return ALL.stream()
                .filter(purpose -> purpose.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No purpose " + code));
    }

    public static boolean isKnown(String code) {
        return ALL.stream().anyMatch(purpose -> purpose.code().equals(code));
    }

    public String label(Locale reader) {
        return labels.in(reader);
    }
}
