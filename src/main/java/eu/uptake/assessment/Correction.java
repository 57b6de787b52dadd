package eu.uptake.assessment;

import org.jspecify.annotations.Nullable;

/**
 * Another answer in the place of the company's, which stays as it was given.
 *
 * @param from the company's; none where it left the item open
 */
public record Correction(String item, @Nullable String from, String to, String reason) {}
