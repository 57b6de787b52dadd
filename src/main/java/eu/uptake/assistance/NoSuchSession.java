package eu.uptake.assistance;

/** The session does not exist, or not for the one who asks: both answer alike. */
public class NoSuchSession extends RuntimeException {

    public NoSuchSession(String id) {
        super("No session " + id);
    }
}
