package eu.uptake.assistance;

import java.util.List;

/** A service that cannot be planned so; nothing is stored. */
public class ServiceRefused extends RuntimeException {

    private final int line;
    private final Why why;
    private final transient List<String> words;

    /** What is wrong; each has its words under {@code plan.refused.<name>}. */
    public enum Why {
        /** After it the technology would be less ready than before. */
        READINESS("trlTo"),
        /** Neither the catalogue nor the plan says what it is worth, and so not how much aid it is. */
        NO_VALUE("value"),
        ABOVE_VALUE("price"),
        BELOW_MARKET("price"),
        /** Aid comes from somebody. */
        NO_GRANTER("granter"),
        NOT_OF_THE_CENTRE("lead"),
        NO_COLLABORATION("centre");

        private final String field;

        Why(String field) {
            this.field = field;
        }

        /** Of the form's row. */
        public String field() {
            return field;
        }
    }

    ServiceRefused(int line, Why why, String... words) {
        super(why + " in line " + line);
        this.line = line;
        this.why = why;
        this.words = List.of(words);
    }

    /** Which of the plan's services, counted from 0. */
    public int line() {
        return line;
    }

    public Why why() {
        return why;
    }

    /** For the gaps in the message. */
    public List<String> words() {
        return words;
    }
}
