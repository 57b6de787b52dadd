package eu.uptake.assistance;

/** A session that cannot be so; nothing is stored and nobody is told. */
public class SessionRefused extends RuntimeException {

    private final Why why;

    /** What is wrong; each has its words under {@code session.refused.<name>}. */
    public enum Why {
        PAST("on"),
        SERVICE("service"),
        OVER(""),
        NOT_YET("");

        private final String field;

        Why(String field) {
            this.field = field;
        }

        /** Of the form; empty if it is about the session as a whole. */
        public String field() {
            return field;
        }
    }

    SessionRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
