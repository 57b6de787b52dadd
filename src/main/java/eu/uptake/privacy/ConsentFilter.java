package eu.uptake.privacy;

import org.jspecify.annotations.Nullable;

/** Whose consents are listed. */
record ConsentFilter(@Nullable String category, @Nullable Stand stand) {

    /** How a consent stands; nothing said is no consent. */
    enum Stand {
        GIVEN,
        BACK,
        NOTHING
    }

    ConsentFilter {
        category = category == null ? ConsentWordings.NEWSLETTER : category;
        stand = stand == null ? Stand.GIVEN : stand;
    }
}
