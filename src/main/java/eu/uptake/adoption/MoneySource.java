package eu.uptake.adoption;

import java.util.Arrays;

/** Where the money of an investment came from; public and private money are counted apart. */
public enum MoneySource {
    OWN("own", false),
    LOAN("loan", false),
    PUBLIC_EU("publicEu", true),
    PUBLIC_NATIONAL("publicNational", true),
    EQUITY("equity", false),
    IN_KIND("inKind", false);

    private final String code;
    private final boolean isPublic;

    MoneySource(String code, boolean isPublic) {
        this.code = code;
        this.isPublic = isPublic;
    }

    /** As forms write it. */
    public String code() {
        return code;
    }

    public boolean isPublic() {
        return isPublic;
    }

    /** @throws IllegalArgumentException if there is none of that code */
    public static MoneySource of(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No source of money " + code));
    }
}
