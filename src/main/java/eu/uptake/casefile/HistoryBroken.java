package eu.uptake.casefile;

/** A history that is not what was written: nothing may be taken out of it before somebody has looked into that. */
public class HistoryBroken extends RuntimeException {

    public HistoryBroken(String number) {
        super("The history of " + number + " is not whole");
    }
}
