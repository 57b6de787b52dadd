package eu.uptake.casefile;

import eu.uptake.registry.EvidencePurpose;
import org.springframework.http.HttpStatus;

/**
 * What a file proves and how well.
 *
 * @param purpose a code of the list of purposes
 * @param quality A signed or from a third party, B from a system or recorded on site, C declared by oneself
 */
public record Proof(String purpose, String quality) {

    /** As well as files of that kind usually do. */
    public static Proof of(String purpose) {
        return new Proof(purpose, EvidencePurpose.of(purpose).quality());
    }

    /**
     * As somebody who adds a file says it; nothing said about its quality means as usual.
     *
     * @throws EvidenceRefused if the lists have no such choice
     */
    public static Proof asked(String purpose, String quality) {
        if (!EvidencePurpose.isKnown(purpose) || !quality.matches("[ABC]?")) {
            throw new EvidenceRefused(HttpStatus.UNPROCESSABLE_CONTENT, "evidence.proves");
        }
        return quality.isEmpty() ? of(purpose) : new Proof(purpose, quality);
    }
}
