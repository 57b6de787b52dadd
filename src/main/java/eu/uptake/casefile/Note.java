package eu.uptake.casefile;

import java.time.Instant;

/** What somebody of the staff wrote down beside the forms. */
public record Note(long id, String text, long person, String personName, Instant at) {}
