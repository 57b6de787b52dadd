package eu.uptake.demo;

import java.time.Instant;

/**
 * Something that a person does at a moment of the past.
 *
 * @param what a user task's name, or a wish for the case as a whole
 * @param variant of the answers, empty for the usual ones
 * @param round how often this was done before in the same story
 */
record Scene(Instant moment, DemoCompany company, String what, String variant, int round) {

    static final String REGISTER = "register";

    /** Whether the company's story begins with it. */
    boolean first() {
        return what.equals(REGISTER);
    }
}
