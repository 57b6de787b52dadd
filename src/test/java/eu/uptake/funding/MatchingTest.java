package eu.uptake.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped register and weights, held against companies of different kinds. */
class MatchingTest {

    private final Matching matching = new Matching();
    private final List<Instrument> shipped = InstrumentSeed.seeds();

    @Test
    void weightsMakeAHundredPoints() {
        var match = matching.of(shipped, sought("ES", "SMALL", 20_000, 300_000)).get(0);
        assertThat(match.points().stream()
                        .filter(point -> !point.must())
                        .mapToInt(Match.Point::of)
                        .sum())
                .isEqualTo(100);
        assertThat(match.score()).isBetween(1, 100);
    }

    @Test
    void putsWhatFitsFirstAndTheBestOfItAtTheTop() {
        var matches = matching.of(shipped, sought("ES", "SMALL", 20_000, 300_000));
        var fits = matches.stream().map(Match::fits).toList();
        assertThat(fits).isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
        assertThat(matches.stream().filter(Match::fits).map(Match::score))
                .isSortedAccordingTo((one, other) -> other - one);
        assertThat(matches.get(0).instrument().code()).isEqualTo("EX-VOUCH-ES");
    }

    @ParameterizedTest
    @CsvSource({
        "EX-VOUCH-IT, country, country.elsewhere",
        "EX-EU-CLOSED, open, open.closed",
        "EX-GRANT-ES, open, open.until"
    })
    void saysWhyAMustIsMetOrNot(String code, String criterion, String why) {
        assertThat(point(code, criterion, sought("ES", "SMALL", 20_000, 300_000))
                        .why())
                .isEqualTo(why);
    }

    @Test
    void companyThatIsTooLargeFailsAMust() {
        assertThat(matching.of(shipped, sought("ES", "LARGE", 20_000, 300_000)))
                .isNotEmpty()
                .noneMatch(Match::fits);
    }

    @Test
    void smallAidWithoutHeadroomLosesItsPoints() {
        var enough = point("EX-VOUCH-ES", "headroom", sought("ES", "SMALL", 20_000, 20_000));
        var half = point("EX-VOUCH-ES", "headroom", sought("ES", "SMALL", 20_000, 10_000));
        var none = point("EX-VOUCH-ES", "headroom", sought("ES", "SMALL", 20_000, 0));
        assertThat(enough.got()).isEqualTo(enough.of());
        assertThat(half.got()).isEqualTo(half.of() / 2);
        assertThat(none.got()).isZero();
        assertThat(point("EX-EU-CASCADE", "headroom", sought("ES", "SMALL", 20_000, 0))
                        .got())
                .isEqualTo(enough.of());
    }

    @ParameterizedTest
    @CsvSource({"20000, amount.fits", "4000, amount.tooSmall", "60000, amount.inPart", ", amount.unknown"})
    void amountIsHeldAgainstWhatTheInstrumentGives(@Nullable Integer amount, String why) {
        assertThat(point("EX-VOUCH-ES", "amount", sought("ES", "SMALL", amount, 300_000))
                        .why())
                .isEqualTo(why);
    }

    private Match.Point point(String code, String criterion, Sought sought) {
        return matching.of(shipped, sought).stream()
                .filter(match -> match.instrument().code().equals(code))
                .flatMap(match -> match.points().stream())
                .filter(point -> point.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static Sought sought(String country, String size, @Nullable Integer amount, int headroom) {
        return new Sought(
                country,
                country + "52",
                size,
                "23.31",
                "CONS",
                List.of("AI"),
                8,
                amount == null ? null : BigDecimal.valueOf(amount),
                LocalDate.of(2026, 3, 10),
                Map.of("DE_MINIMIS", BigDecimal.valueOf(headroom)));
    }
}
