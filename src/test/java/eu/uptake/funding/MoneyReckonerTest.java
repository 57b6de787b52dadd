package eu.uptake.funding;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseStatus;
import eu.uptake.casefile.Reckoning;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What is said of an application's money, in both languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyReckonerTest {

    private LedgerHouse house;
    private MoneyReckoner reckoner;

    @BeforeAll
    void build() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
        house = new LedgerHouse(source);
        new InstrumentSeed(house.instruments).afterPropertiesSet();
        reckoner =
                new MoneyReckoner(house.ledger, new AidNotices(house.regulations, house.parameters), house.instruments);
    }

    /** Regulation (EU) No 651/2014, Article 6: applied before the first commitment, not on the same day. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-02, Kept",
        "2026-03-02, 2026-03-02, Warning: too late",
        "2026-03-03, 2026-03-02, Warning: too late",
        ", 2026-03-02, Still to be sent in time"
    })
    void warnsWhereTheWorkBeganBeforeTheApplication(
            @Nullable LocalDate submitted, LocalDate commitment, String result) {
        assertThat(incentive("GBER28", submitted, commitment)).hasValueSatisfying(said -> {
            assertThat(said.result()).isEqualTo(result);
            assertThat(said.sources()).singleElement().asString().contains("651/2014, Article 6");
        });
    }

    @Test
    void saysNothingOfTheIncentiveWhereTheBlockExemptionIsNotTheBasis() {
        var day = LocalDate.of(2026, 3, 2);
        assertThat(incentive("DE_MINIMIS", day.plusDays(1), day)).isEmpty();
        assertThat(incentive("GBER28", day, null)).isEmpty();
    }

    @Test
    void tellsAmountAndRegulationOfGrantedAidInWriting() {
        var company = house.company("Told", "ES", "T1");
        var id = house.application(company);
        house.ledger.grant(house.award(id, company, "20000.50", LocalDate.of(2026, 3, 1)));
        var french = reckoned(application(id, "DE_MINIMIS", null, null), Locale.FRENCH).stream()
                .filter(said -> said.element().equals("userTask_recordDecision"))
                .findFirst()
                .orElseThrow();
        assertThat(french.remarks().get(0).replaceAll("\\h", " ")).contains("20 000,50 EUR", "2023/2831");
        assertThat(french.remarks().get(1)).contains("20 jours ouvrés");
        house.ledger.giveUp(id, Aid.Status.WITHDRAWN);
        assertThat(reckoned(application(id, "DE_MINIMIS", null, null), Locale.ENGLISH))
                .noneMatch(said -> said.element().equals("userTask_recordDecision"));
    }

    private Optional<Reckoning> incentive(String basis, @Nullable LocalDate submitted, @Nullable LocalDate commitment) {
        return reckoned(application("none", basis, submitted, commitment), Locale.ENGLISH).stream()
                .filter(said -> said.element().equals("userTask_prepareApplication"))
                .findFirst();
    }

    private List<Reckoning> reckoned(Application application, Locale reader) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/funding");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return reckoner.of(file(), application, new Words(messages, reader));
    }

    private static Application application(
            String id, String basis, @Nullable LocalDate submitted, @Nullable LocalDate commitment) {
        return new Application(
                id,
                1,
                "A line",
                "VOUCH",
                1,
                basis,
                new BigDecimal("20000"),
                null,
                null,
                commitment,
                submitted,
                null,
                null,
                null,
                null,
                BigDecimal.ZERO,
                ApplicationState.SUBMITTED,
                Conditions.NONE);
    }

    private static Case file() {
        return new Case(
                1,
                "TA-2026-00001",
                1,
                "A",
                "ES",
                null,
                null,
                null,
                null,
                null,
                CaseStatus.ACTIVE,
                null,
                Instant.EPOCH,
                1,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                Map.of());
    }
}
