package eu.uptake.casefile;

/** The case does not exist, or not for the one who asks: both answer alike. */
public class NoSuchCase extends RuntimeException {

    public NoSuchCase(String number) {
        super("No case " + number);
    }
}
