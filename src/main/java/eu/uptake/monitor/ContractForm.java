package eu.uptake.monitor;

import eu.uptake.assistance.Employment;
import eu.uptake.platform.TypedDay;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a contract as it was typed.
 *
 * @param percent of a full-time contract
 * @param perDay hours of a full working day by contract
 */
record ContractForm(
        @Nullable String starts,
        @Nullable String ends,
        @Nullable String percent,
        @Nullable String perDay) implements Serializable {

    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}([.,]\\d)?");
    private static final Pattern HOURS = Pattern.compile("\\d{1,2}([.,]\\d{1,2})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal DAY = BigDecimal.valueOf(24);
    private static final int SCALE = 3;

    /** Nothing where it cannot be understood. */
    Optional<Employment> stretch() {
        if (!PERCENT.matcher(said(percent)).matches()
                || !said(perDay).isEmpty() && !HOURS.matcher(said(perDay)).matches()) {
            return Optional.empty();
        }
        try {
            var share = number(percent).divide(HUNDRED, SCALE, RoundingMode.HALF_UP);
            var hours = said(perDay).isEmpty() ? null : number(perDay);
            var possible = hours == null || hours.signum() > 0 && hours.compareTo(DAY) <= 0;
            var first = TypedDay.of(starts);
            var last = TypedDay.of(ends);
            return possible && first != null && (last != null || said(ends).isEmpty())
                    ? Optional.of(new Employment(first, last, share, hours))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal number(@Nullable String text) {
        return new BigDecimal(said(text).replace(',', '.'));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
