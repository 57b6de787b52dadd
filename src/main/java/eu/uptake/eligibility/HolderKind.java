package eu.uptake.eligibility;

/** Who holds a share of an enterprise, as far as the exception list and public control ask. */
public enum HolderKind {
    ENTERPRISE,
    VENTURE_CAPITAL,
    BUSINESS_ANGEL,
    PUBLIC_INVESTMENT,
    UNIVERSITY,
    INSTITUTIONAL,
    LOCAL_AUTHORITY,
    PUBLIC_BODY;

    /**
     * Whether its share counts as held by a public body unless the exception list covers it. A university counts, too:
     * Court of Justice, C-516/19, took public universities for public bodies.
     */
    boolean isPublic() {
        return this == PUBLIC_BODY || this == LOCAL_AUTHORITY || this == UNIVERSITY || this == PUBLIC_INVESTMENT;
    }
}
