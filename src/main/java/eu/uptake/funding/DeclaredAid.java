package eu.uptake.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Small aid as a company tells of it.
 *
 * @param recipient name of the linked enterprise that got it; the company itself where none is named
 * @param equivalent gross grant equivalent, EUR
 * @param granted whether it was granted already; else it was applied for
 */
public record DeclaredAid(
        @Nullable String recipient,
        String memberState,
        String granter,
        String regulation,
        @Nullable String instrument,
        BigDecimal equivalent,
        LocalDate grantedOn,
        boolean granted) {}
