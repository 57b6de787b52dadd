package eu.uptake.assistance;

/**
 * A service that a person may have worked for.
 *
 * @param number of its case
 */
public record WorkSubject(String id, String code, String title, String number, String company) {}
