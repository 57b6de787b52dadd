package eu.uptake.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One entry of what was done for a service.
 *
 * @param hours in quarter-hour steps
 */
public record LogLine(LocalDate on, String kind, String mode, String summary, BigDecimal hours) {}
