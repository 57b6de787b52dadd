package eu.uptake.portal;

import org.jspecify.annotations.Nullable;

/** One stage of the journey on the line that shows how far a case has come. */
record Step(int number, String label, State state, @Nullable String since) {

    enum State {
        DONE,
        CURRENT,
        SKIPPED,
        STOPPED,
        AHEAD
    }

    public boolean here() {
        return state == State.CURRENT || state == State.STOPPED;
    }
}
