package eu.uptake.privacy;

import java.time.Instant;

/** Somebody took note of a version of the notice; that is no consent. */
public record Acknowledgement(String version, Instant at, Way way) {}
