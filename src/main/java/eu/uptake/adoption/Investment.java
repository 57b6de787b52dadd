package eu.uptake.adoption;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money that went into the adoption.
 *
 * @param amount EUR
 * @param application for funding that it came from, so that the same money is not counted there and here
 */
public record Investment(
        MoneySource source, BigDecimal amount, @Nullable String application) {}
