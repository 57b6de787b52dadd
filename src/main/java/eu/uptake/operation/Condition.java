package eu.uptake.operation;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * One thing that has to be well, and how it is.
 *
 * @param name what is looked at; message keys begin with it
 * @param finding what was found; completes the message key of the sentence, and of the advice unless all is well
 * @param figures what the sentence tells, and the details of the health endpoint
 */
record Condition(String name, State state, String finding, Map<String, Object> figures) {

    /** Worse states come later. */
    enum State {
        WELL(Status.UP),
        WATCH(new Status("DEGRADED")),
        WRONG(Status.DOWN);

        private final Status status;

        State(Status status) {
            this.status = status;
        }
    }

    static Condition well(String name, String finding, Map<String, Object> figures) {
        return new Condition(name, State.WELL, finding, figures);
    }

    static Condition watch(String name, String finding, Map<String, Object> figures) {
        return new Condition(name, State.WATCH, finding, figures);
    }

    static Condition wrong(String name, String finding, Map<String, Object> figures) {
        return new Condition(name, State.WRONG, finding, figures);
    }

    public boolean isWell() {
        return state == State.WELL;
    }

    public String stateName() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    Health health() {
        return Health.status(state.status).withDetails(figures).build();
    }
}
