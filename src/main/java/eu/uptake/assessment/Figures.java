package eu.uptake.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Percentages as people read them: with two decimals, rounded once. */
final class Figures {

    private static final int DECIMALS = 2;

    private Figures() {}

    static BigDecimal rounded(double percent) {
        return BigDecimal.valueOf(percent).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Of the figures before rounding, as every page and the figures over all companies have it. */
    static BigDecimal change(double from, double to) {
        return BigDecimal.valueOf(to).subtract(BigDecimal.valueOf(from)).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    static String say(double percent, Locale locale) {
        return format(locale).format(rounded(percent));
    }

    static String signed(BigDecimal change, Locale locale) {
        return (change.signum() > 0 ? "+" : "") + format(locale).format(change);
    }

    private static NumberFormat format(Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(DECIMALS);
        format.setMaximumFractionDigits(DECIMALS);
        return format;
    }
}
