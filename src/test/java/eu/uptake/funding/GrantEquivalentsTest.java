package eu.uptake.funding;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.funding.GrantEquivalent.ByGranter;
import eu.uptake.funding.GrantEquivalent.InProportion;
import eu.uptake.funding.GrantEquivalent.Why;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loans and guarantees in proportion of the ceiling (Regulation (EU) 2023/2831, Article 4(3) and (6)). */
class GrantEquivalentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final GrantEquivalents equivalents = new GrantEquivalents(new AidRegulations());

    private GrantEquivalent of(String kind, String amount, String years, String covered) {
        return equivalents
                .of(
                        kind,
                        AidRegulations.GENERAL,
                        new BigDecimal(amount),
                        new BigDecimal(years),
                        new BigDecimal(covered),
                        DAY)
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} of {1} over {2} years, {3} % covered")
    @CsvSource({
        "LOAN_PUB, 1500000, 5, 50, 300000.00",
        "LOAN_PUB, 750000, 10, 50, 300000.00",
        "LOAN_PUB, 750000, 5, 50, 150000.00",
        "LOAN_PUB, 1000000, 4, 60, 160000.00",
        "LOAN_PUB, 100000, 7, 100, 28000.00",
        "LOAN_PUB, 33333.33, 1, 50, 1333.33",
        "LOAN_PUB, 100000, 2.5, 50, 10000.00",
        "GUAR, 2812500, 5, 80, 300000.00",
        "GUAR, 1406250, 10, 80, 300000.00",
        "GUAR, 100000, 5, 80, 10666.67",
        "GUAR, 100000, 5, 50, 6666.67"
    })
    void equivalentIsInProportionOfAmountAndYears(
            String kind, String amount, String years, String covered, String value) {
        assertThat(of(kind, amount, years, covered))
                .isInstanceOfSatisfying(
                        InProportion.class, found -> assertThat(found.value()).isEqualTo(value));
    }

    @ParameterizedTest
    @CsvSource({
        "LOAN_PUB, 100000, 5, 49.99, COVER",
        "GUAR, 100000, 5, 80.01, COVER",
        "LOAN_PUB, 1500000.01, 5, 50, TOO_LARGE",
        "LOAN_PUB, 750000.01, 5.5, 50, TOO_LARGE",
        "LOAN_PUB, 1000, 10.5, 50, TOO_LONG",
        "GUAR, 2812512.50, 5, 80, TOO_LARGE"
    })
    void whatGoesBeyondIsReckonedByTheGranter(String kind, String amount, String years, String covered, Why why) {
        assertThat(of(kind, amount, years, covered)).isEqualTo(new ByGranter(why));
    }

    @Test
    void grantIsItsOwnEquivalent() {
        assertThat(equivalents.isAsked("G_NAT", AidRegulations.GENERAL, DAY)).isFalse();
        assertThat(equivalents.isAsked("LOAN_PUB", "2023/2832", DAY)).isFalse();
        assertThat(equivalents.isAsked("LOAN_PUB", AidRegulations.GENERAL, LocalDate.of(2023, 12, 31)))
                .isFalse();
    }

    /** Costs of 100 000 at 50 %: 50 000 may be aid in all. */
    @ParameterizedTest
    @CsvSource({
        "20000, 30000, 0, 30000",
        "20000, 30000.01, 0.01, 30000",
        "60000, 1, 10001, 0",
        "0.01, 49999.99, 0, 49999.99"
    })
    void aidForTheSameCostsMayReachTheHighestIntensityAndNoMore(
            String other, String asked, String excess, String room) {
        var costs = new SameCosts(
                new BigDecimal("100000"), new BigDecimal("50"), new BigDecimal(other), new BigDecimal(asked));
        assertThat(costs.excess()).isEqualByComparingTo(excess);
        assertThat(costs.room()).isEqualByComparingTo(room);
    }
}
