package eu.uptake.adoption;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What companies say of one thing that they are asked about.
 *
 * @param topic the element of the tasks that ask, or the service that they ask about
 * @param usefulness mean of 1 to 5, likewise the others; none below the fewest answers
 */
public record Satisfaction(
        String topic,
        NetPromoter recommend,
        @Nullable BigDecimal usefulness,
        @Nullable BigDecimal competence,
        @Nullable BigDecimal speed,
        @Nullable BigDecimal paperwork) {}
