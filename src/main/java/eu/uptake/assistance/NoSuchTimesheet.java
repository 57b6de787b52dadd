package eu.uptake.assistance;

/** There is no such sheet, or line of hours, or none for the one who asks: both answer alike. */
public class NoSuchTimesheet extends RuntimeException {

    public NoSuchTimesheet(String what) {
        super("No hours: " + what);
    }
}
