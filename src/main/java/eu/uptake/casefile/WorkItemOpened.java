package eu.uptake.casefile;

/** A task has come to somebody; published in the transaction that opened it. */
public record WorkItemOpened(Case file, WorkItem item) {}
