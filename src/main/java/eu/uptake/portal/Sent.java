package eu.uptake.portal;

import java.time.Instant;

/** The task whose form has just been sent. */
record Sent(String task, Instant at) {}
