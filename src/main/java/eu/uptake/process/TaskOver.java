package eu.uptake.process;

import eu.uptake.casefile.WorkDone;

/** The task that was asked for is over; tells by whom and when. */
public class TaskOver extends RuntimeException {

    private final transient WorkDone done;
    private final String number;

    public TaskOver(String number, WorkDone done) {
        super("Task %s of case %s is over".formatted(done.name(), number));
        this.number = number;
        this.done = done;
    }

    public String number() {
        return number;
    }

    public WorkDone done() {
        return done;
    }
}
