package eu.uptake.funding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An application for funding.
 *
 * @param requested EUR
 */
public record Application(
        String id,
        long caseId,
        String title,
        @Nullable String instrument,
        @Nullable String aidBasis,
        @Nullable BigDecimal requested,
        ApplicationState state) {}
