package eu.uptake.adoption;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the companies say of one occasion on which they are asked.
 *
 * @param element of the tasks that ask
 * @param usefulness mean of 1 to 5, likewise the others; none below the fewest answers
 */
public record Satisfaction(
        String element,
        NetPromoter recommend,
        @Nullable BigDecimal usefulness,
        @Nullable BigDecimal competence,
        @Nullable BigDecimal speed,
        @Nullable BigDecimal paperwork) {}
