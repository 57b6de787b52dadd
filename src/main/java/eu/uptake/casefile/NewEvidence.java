package eu.uptake.casefile;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a file that they add.
 *
 * @param replaces a file of the case in whose place it comes, if it does
 */
public record NewEvidence(
        String title, Proof proof, @Nullable String replaces) {}
