package eu.uptake.adoption;

import java.util.Locale;

/**
 * How much of a change a company says the programme brought about. Only what is attributed counts as an effect of the
 * programme.
 */
public enum Attribution {
    NONE,
    PARTLY,
    LARGELY;

    public boolean counts() {
        return this != NONE;
    }

    /** As forms write it. */
    public static Attribution of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
