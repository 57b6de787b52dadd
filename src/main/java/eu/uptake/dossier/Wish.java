package eu.uptake.dossier;

import java.util.Locale;

/**
 * What sort of dossier somebody wants.
 *
 * @param locale the language of its texts; what people wrote stays in theirs
 * @param sort for whom it is
 * @param notes whether the notes that the staff keep for each other are in it; never in the company's own
 */
public record Wish(Locale locale, Sort sort, boolean notes) {

    /** Everything, or what the company may see of its own case. */
    public enum Sort {
        WHOLE,
        OWN
    }

    boolean isOwn() {
        return sort == Sort.OWN;
    }

    boolean hasNotes() {
        return notes && !isOwn();
    }
}
