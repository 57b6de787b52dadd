package eu.uptake.privacy;

/** What a person may ask about their data (Regulation (EU) 2016/679, Articles 15 to 21). */
public enum RequestKind {
    ACCESS(15),
    COPY(15),
    RECTIFY(16),
    ERASE(17),
    RESTRICT(18),
    PORTABILITY(20),
    OBJECT(21);

    private final int article;

    RequestKind(int article) {
        this.article = article;
    }

    public int article() {
        return article;
    }

    /** Whether a file of everything that is held is the answer, or a part of it. */
    public boolean wantsCopy() {
        return this == ACCESS || this == COPY || this == PORTABILITY;
    }
}
