package eu.uptake.registry;

import java.util.Set;

/** A company already known that may be the same as a new one, and what makes it look so; a person decides. */
public record LookAlike(Company company, Set<Likeness> because) {

    /** In what two companies are alike. */
    public enum Likeness {
        VAT,
        NATIONAL_ID,
        NAME
    }
}
