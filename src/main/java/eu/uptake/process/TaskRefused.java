package eu.uptake.process;

/** The task is open but this person may not do that with it now. */
public class TaskRefused extends RuntimeException {

    private final Standing standing;

    public TaskRefused(String task, Standing standing) {
        super("Task %s is %s".formatted(task, standing));
        this.standing = standing;
    }

    public Standing standing() {
        return standing;
    }
}
