package eu.uptake.process;

import eu.uptake.casefile.CaseStatus;

/** What was asked of the case does not fit its state, which the message names. */
public class CaseRefused extends RuntimeException {

    private final CaseStatus status;

    public CaseRefused(String number, String wish, CaseStatus status) {
        super("Case %s is %s: cannot %s".formatted(number, status, wish));
        this.status = status;
    }

    public CaseStatus status() {
        return status;
    }
}
