package eu.uptake.assessment;

/** A correction that cannot be made. */
public class CorrectionRefused extends RuntimeException {

    /** Why not. */
    public enum Why {
        /** The questionnaire has no such item or answer. */
        UNKNOWN,
        /** The company answered just that. */
        SAME,
        /** The same item is corrected twice. */
        TWICE
    }

    private final int row;
    private final Why why;

    CorrectionRefused(int row, Why why) {
        super("Correction " + row + ": " + why);
        this.row = row;
        this.why = why;
    }

    /** Which of the corrections, from 0. */
    public int row() {
        return row;
    }

    public Why why() {
        return why;
    }
}
