package eu.uptake.process;

/** The task does not exist, or not for the one who asks: both answer alike. */
public class NoSuchTask extends RuntimeException {

    public NoSuchTask(String task) {
        super("No task " + task);
    }
}
