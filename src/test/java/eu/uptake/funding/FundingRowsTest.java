package eu.uptake.funding;

import static eu.uptake.funding.LedgerHouse.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.funding.FundingDocuments.State;
import eu.uptake.platform.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Instruments in their versions, documents while they are valid, and money by the state it has come to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FundingRowsTest {

    private static final Actor ADVISOR = new Actor(7L, "Farid", Locale.ENGLISH, Set.of());

    private LedgerHouse house;

    DataSource database() throws Exception {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
        return source;
    }

    @BeforeAll
    void build() throws Exception {
        house = new LedgerHouse(database());
        new InstrumentSeed(house.instruments).afterPropertiesSet();
    }

    @Test
    void seedsOnlyAnEmptyRegisterAndNamesItsLinesExamples() {
        var before = house.instruments.all().size();
        new InstrumentSeed(house.instruments).afterPropertiesSet();
        assertThat(house.instruments.all()).hasSize(before).hasSizeGreaterThan(20);
        assertThat(house.instruments.all()).allSatisfy(one -> {
            assertThat(one.source()).containsAnyOf("example", "in general");
            assertThat(house.instruments.kind(one.kind())).isPresent();
        });
    }

    @Test
    void everyVersionStaysAndTheNewestIsOffered() {
        house.instruments.add(instrument("V-KEEP", 1, "First", false), ADVISOR);
        house.instruments.change(instrument("V-KEEP", 2, "Second", false), ADVISOR);
        assertThat(house.instruments.find("V-KEEP").orElseThrow().name()).isEqualTo("Second");
        assertThat(house.instruments.find("V-KEEP", 1).orElseThrow().name()).isEqualTo("First");
        assertThat(house.instruments.versions("V-KEEP"))
                .extracting(version -> version.instrument().version(), InstrumentVersion::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "Farid"),
                        org.assertj.core.groups.Tuple.tuple(1, "Farid"));
        house.instruments.change(instrument("V-KEEP", 3, "Third", true), ADVISOR);
        assertThat(house.instruments.offered()).noneMatch(one -> one.code().equals("V-KEEP"));
    }

    @Test
    void whoChangesAnOldVersionIsTold() {
        house.instruments.add(instrument("V-OLD", 1, "First", false), ADVISOR);
        house.instruments.change(instrument("V-OLD", 2, "Second", false), ADVISOR);
        assertThatThrownBy(() -> house.instruments.change(instrument("V-OLD", 2, "Other", false), ADVISOR))
                .isInstanceOf(Instruments.Changed.class);
        assertThatThrownBy(() -> house.instruments.add(instrument("V-OLD", 1, "Again", false), ADVISOR))
                .isInstanceOf(Instruments.Changed.class);
    }

    @Test
    void documentIsAskedForUntilItIsThereAndAgainWhenItHasRunOut() {
        var company = house.company("Papers", "ES", "P1");
        var application = house.application(company);
        assertThat(state(company, "register", TODAY)).isEqualTo(State.MISSING);
        house.documents.handIn(company, application, "register", TODAY.minusDays(5), List.of("f1"));
        assertThat(state(company, "register", TODAY)).isEqualTo(State.VALID);
        assertThat(house.documents.asked(company, "VOUCH", TODAY))
                .extracting(DocumentKind::code)
                .doesNotContain("register")
                .contains("clearance");
        assertThat(state(company, "register", TODAY.plusMonths(2).plusDays(20))).isEqualTo(State.RUNS_OUT);
        assertThat(state(company, "register", TODAY.minusDays(5).plusMonths(3))).isEqualTo(State.RUNS_OUT);
        assertThat(state(company, "register", TODAY.minusDays(4).plusMonths(3))).isEqualTo(State.RUN_OUT);
        house.documents.handIn(company, application, "register", TODAY.plusMonths(3), List.of("f2"));
        assertThat(state(company, "register", TODAY.plusMonths(3))).isEqualTo(State.VALID);
        assertThat(house.documents.isRunOut("register", TODAY.minusMonths(4), TODAY))
                .isTrue();
        assertThat(house.documents.isRunOut("articles", TODAY.minusYears(9), TODAY))
                .isFalse();
    }

    @Test
    void moneyCountsFromTheContractOnAndPublicAndPrivateApart() {
        var applications = new Applications(house.jdbc, house.clock);
        var mobilised = new Mobilised(house.jdbc, house.instruments, house.parameters);
        var before = mobilised.figures(TODAY);
        var company = house.company("Money", "ES", "M1");
        var grant = sent(applications, company, "VOUCH");
        var loan = sent(applications, company, "EX-LOAN-BANK");
        applications.approved(grant, TODAY, new BigDecimal("20000"));
        applications.approved(loan, TODAY, new BigDecimal("50000"));
        assertThat(mobilised.figures(TODAY).publicMoney()).isEqualByComparingTo(before.publicMoney());
        applications.contracted(grant, TODAY, new BigDecimal("18000"));
        applications.contracted(loan, TODAY, new BigDecimal("45000"));
        applications.paid(grant, TODAY, new BigDecimal("8000"), false);
        assertThat(applications.get(grant).state()).isEqualTo(ApplicationState.DISBURSING);
        applications.paid(grant, TODAY, new BigDecimal("10000"), true);
        assertThat(applications.get(grant).state()).isEqualTo(ApplicationState.CLOSED);
        assertThat(applications.get(grant).disbursed()).isEqualByComparingTo("18000");
        var rejected = sent(applications, company, "VOUCH");
        applications.move(rejected, ApplicationState.REJECTED);
        var after = mobilised.figures(TODAY);
        assertThat(after.publicMoney().subtract(before.publicMoney())).isEqualByComparingTo("18000");
        assertThat(after.privateMoney().subtract(before.privateMoney()))
                .as("the loan, and the leverage of both")
                .isEqualByComparingTo("47000");
        assertThat(after.applications()).isEqualTo(before.applications() + 3);
        assertThat(after.successRate()).isEqualTo(67);
    }

    private String sent(Applications applications, long company, String instrument) {
        var id = house.application(company);
        applications.choose(
                id,
                new Applications.Choice(
                        "Camera", instrument, 1, "NONE", new BigDecimal("20000"), null, null, Conditions.NONE));
        applications.prepared(id, null, new BigDecimal("1000"));
        applications.submitted(id, TODAY);
        return id;
    }

    private State state(long company, String kind, LocalDate on) {
        return house.documents.needed(company, "VOUCH", on).stream()
                .filter(need -> need.kind().code().equals(kind))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Instrument instrument(String code, int version, String name, boolean retired) {
        return new Instrument(
                code,
                version,
                name,
                "Agency",
                "VOUCH",
                List.of("ES"),
                List.of(),
                List.of("SMALL"),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                "DE_MINIMIS",
                null,
                null,
                3,
                "",
                null,
                null,
                TODAY,
                "A letter",
                retired);
    }
}
