package eu.uptake.process;

/**
 * Somebody a task could be given to.
 *
 * @param open how many open tasks they have
 */
public record Candidate(long person, String name, int open) {}
