package eu.uptake.retention;

/**
 * A rule of the decision table that fits something that is kept.
 *
 * @param code the class, {@code R1} to {@code R6}
 * @param starts from which event it is counted
 * @param lasting whether it holds even if the person wants to be forgotten
 * @param law in English, as the table says it
 * @param words what the rule says of itself, in English
 */
record Rule(String code, String starts, int months, boolean lasting, String law, String words) {}
