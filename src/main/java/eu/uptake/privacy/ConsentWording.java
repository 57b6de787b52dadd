package eu.uptake.privacy;

import eu.uptake.registry.Labels;
import java.time.LocalDate;

/** The words by which a consent is asked for; another wording is another version. */
public record ConsentWording(String category, String version, LocalDate validFrom, Labels label, Labels text) {}
