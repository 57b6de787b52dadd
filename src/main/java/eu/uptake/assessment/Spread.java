package eu.uptake.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a change is spread over companies, in points of percent.
 *
 * @param companies how many there are
 * @param deviation standard deviation of the sample; none of one company
 */
public record Spread(
        int companies, double mean, double median, @Nullable Double deviation) {

    /** Below it an interval would be wider than the scale. */
    public static final int FEWEST = 5;

    /** Of the normal distribution, for 95 per cent on both sides together. */
    private static final double Z = 1.959964;

    public BigDecimal shownMean() {
        return Figures.rounded(mean);
    }

    public BigDecimal shownMedian() {
        return Figures.rounded(median);
    }

    /**
     * The lower end of the 95 % confidence interval of the mean, by Student's t distribution ("Student", The Probable
     * Error of a Mean, Biometrika 6, 1908); none with fewer than {@link #FEWEST} companies.
     */
    public @Nullable BigDecimal low() {
        return margin() == null ? null : Figures.rounded(mean - margin());
    }

    /** The upper end, likewise. */
    public @Nullable BigDecimal high() {
        return margin() == null ? null : Figures.rounded(mean + margin());
    }

    private @Nullable Double margin() {
        return companies < FEWEST || deviation == null
                ? null
                : quantile(companies - 1) * deviation / Math.sqrt(companies);
    }

    /**
     * The 97.5 % quantile of Student's t, by the expansion of Abramowitz and Stegun, Handbook of Mathematical Functions,
     * 26.7.5; right to a thousandth from four degrees of freedom on.
     */
    static double quantile(int freedom) {
        double z = Z;
        double z3 = z * z * z;
        double z5 = z3 * z * z;
        double z7 = z5 * z * z;
        double z9 = z7 * z * z;
        double n = freedom;
        return z
                + (z3 + z) / (4 * n)
                + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * n * n * n)
                + (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / (92160 * n * n * n * n);
    }
}
