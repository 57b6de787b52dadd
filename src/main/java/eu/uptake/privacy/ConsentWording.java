package eu.uptake.privacy;

import eu.uptake.registry.Labels;
import java.time.LocalDate;

/**
 * The words by which a consent is asked for; another wording is another version.
 *
 * @param ofCompanies whether it concerns people of companies only
 */
public record ConsentWording(
        String category, String version, LocalDate validFrom, boolean ofCompanies, Labels label, Labels text) {}
