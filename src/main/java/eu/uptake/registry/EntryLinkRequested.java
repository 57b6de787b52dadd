package eu.uptake.registry;

/** A known person asked for a new one-time link to the given page of ours; nobody waits for the mail. */
public record EntryLinkRequested(long person, String path) {}
