package eu.uptake.notification;

/** What became of an attempt to hand a mail over. */
sealed interface Delivery {

    record Taken() implements Delivery {}

    /** The server will never take it. */
    record Refused(String why) implements Delivery {}

    /** The server would not take this one now. */
    record Postponed(String why) implements Delivery {}

    /** There was no server to talk to: no other mail would fare better now. */
    record ServerAway(String why) implements Delivery {}
}
