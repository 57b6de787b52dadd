package eu.uptake.funding;

import static eu.uptake.funding.LedgerHouse.TODAY;
import static eu.uptake.funding.LedgerHouse.aid;
import static eu.uptake.funding.LedgerHouse.enterprise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.funding.Declaration.Change;
import eu.uptake.process.PathEngine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.variable.Variables;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small aid in the ledger, counted by the arithmetic and decided on by the shipped decision table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeMinimisTest {

    private static final String GENERAL = AidRegulations.GENERAL;

    private final PathEngine tables = new PathEngine();
    private LedgerHouse house;
    private int made;

    DataSource database() throws Exception {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE");
        return source;
    }

    @BeforeAll
    void build() throws Exception {
        house = new LedgerHouse(database());
    }

    @AfterAll
    void close() {
        tables.close();
    }

    /** The worked examples of the domain rules; each ledger is built as its company would declare it. */
    @ParameterizedTest(name = "{0}: {2} asked in {1}")
    @CsvSource({
        "M1, ES, 300000, 0, 300000, ok",
        "M2, ES, 80000, 220000, 80000, ok",
        "M3, ES, 80000.01, 220000, 80000, exceeded",
        "M4, ES, 150000, 150000, 150000, ok",
        "M5, ES, 100000, 200000, 100000, ok",
        "M6, ES, 40000, 270000, 30000, exceeded",
        "M7, ES, 100000, 0, 300000, ok",
        "M8, ES, 290000, 20000, 280000, exceeded",
        "M8, ES, 280000, 20000, 280000, ok",
        "M9, ES, 10000, 330000, -30000, exceeded"
    })
    void examplesComeOutAsTheRulesSay(
            String example, String state, String asked, String used, String headroom, String decided) {
        var check = house.check(ledger(example), state, asked);
        assertThat(check.used()).isEqualByComparingTo(used);
        assertThat(check.headroom()).isEqualByComparingTo(headroom);
        assertThat(check.fits()).isEqualTo(decided.equals("ok"));
        assertThat(decide(check)).isEqualTo(decided);
    }

    private long ledger(String example) {
        var a = company("A");
        switch (example) {
            case "M2", "M3" -> house.declare(a, aid("ES", "120000", "2024-05-01"), aid("ES", "100000", "2025-02-01"));
            case "M4" -> house.declare(a, aid("ES", "200000", "2023-03-10"), aid("ES", "150000", "2025-01-01"));
            case "M5" -> house.declare(a, aid("ES", "200000", "2025-01-01"), aid("PT", "200000", "2025-01-01"));
            case "M6" -> {
                house.declare(a, aid("ES", "50000", "2025-01-01"));
                house.declarations.declare(
                        a,
                        new Declaration(
                                List.of(enterprise("B", null, "2020-01-01")),
                                List.of(),
                                List.of(aid("B", "ES", GENERAL, "220000", "2025-06-01"))));
            }
            case "M7" -> house.declare(company("C"), aid("ES", "250000", "2025-01-01"));
            case "M8" -> house.declare(a, aid("", "ES", "1408/2013", "20000", "2025-01-01"));
            case "M9" -> {
                house.declare(a, aid("ES", "100000", "2025-01-01"));
                house.declarations.declare(
                        a,
                        new Declaration(
                                List.of(),
                                List.of(new Change("MERGED", enterprise("D", null, "2026-01-01"), BigDecimal.ONE)),
                                List.of(aid("D", "ES", GENERAL, "230000", "2024-09-01"))));
            }
            default -> {}
        }
        return a;
    }

    @ParameterizedTest
    @CsvSource({
        "2023/2831, 2023-12-31, false",
        "2023/2831, 2024-01-01, true",
        "1407/2013, 2023-12-31, true",
        "1407/2013, 2024-07-01, false",
        "1408/2013, 2024-05-01, true",
        "1408/2013, 2025-01-01, true"
    })
    void regulationsHaveTheirDays(String regulation, LocalDate on, boolean inForce) {
        assertThat(house.regulations.isInForce(regulation, on)).isEqualTo(inForce);
        assertThat(house.regulations.all()).extracting(AidRegulation::code).doesNotHaveDuplicates();
    }

    /** The day on which the window begins is a choice of the programme: it is out. */
    @ParameterizedTest
    @CsvSource({"2023-03-09, BEFORE_WINDOW", "2023-03-10, BEFORE_WINDOW", "2023-03-11, COUNTED", "2026-03-10, COUNTED"})
    void windowBeginsAfterTheSameDayThreeYearsBefore(String grantedOn, String why) {
        var company = company("Boundary");
        house.declare(company, aid("ES", "1000", grantedOn));
        assertThat(house.check(company, "ES", "1").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.why()).isEqualTo(why));
    }

    @Test
    void aidThatWasPaidBackFreesTheCeilingByAsMuch() {
        var company = company("Payer");
        house.declare(company, aid("ES", "200000", "2025-01-01"));
        var id = house.ledger.recoverable(company, TODAY).get(0).id();

        house.ledger.recover(id, new BigDecimal("50000.50"), TODAY, "Ordered by the agency");
        assertThat(house.check(company, "ES", "1").used()).isEqualByComparingTo("149999.50");
        assertThat(house.check(company, "ES", "1").lines().get(0).why()).isEqualTo("RECOVERED_IN_PART");

        assertThatThrownBy(() -> house.ledger.recover(id, new BigDecimal("150000"), TODAY, "Too much"))
                .isInstanceOf(IllegalArgumentException.class);

        house.ledger.recover(id, new BigDecimal("149999.50"), TODAY, "The rest");
        var check = house.check(company, "ES", "300000");
        assertThat(check.fits()).isTrue();
        assertThat(check.lines().get(0).why()).isEqualTo("RECOVERED");
        assertThat(house.ledger.recoverable(company, TODAY)).isEmpty();
    }

    @Test
    void aidUnderAnOlderRegulationCountsAndAidForPublicServicesDoesNot() {
        var company = company("Old");
        house.declare(
                company,
                aid("", "ES", "1407/2013", "10000", "2023-12-01"),
                aid("", "ES", "2023/2832", "500000", "2025-12-01"));
        var check = house.check(company, "ES", "1");
        assertThat(check.used()).isEqualByComparingTo("10000");
        assertThat(check.lines()).extracting(AidCheck.Line::why).containsExactly("COUNTED", "OTHER_CEILING");
        var services = house.deMinimis.check(company, "ES", "2023/2832", new BigDecimal("250000"), TODAY, null);
        assertThat(services.headroom()).isEqualByComparingTo("250000");
        assertThat(services.fits()).isTrue();
    }

    @Test
    void aidInAgricultureKeepsItsOwnCeilingAndTheGeneralOne() {
        var company = company("Farm");
        house.declare(company, aid("", "ES", "1408/2013", "20000", "2025-01-01"), aid("ES", "275000", "2025-02-01"));
        var check = house.deMinimis.check(company, "ES", "1408/2013", new BigDecimal("10000"), TODAY, null);
        assertThat(check.ceilingOf()).isEqualTo(GENERAL);
        assertThat(check.headroom()).isEqualByComparingTo("5000");
        var alone = company("Farm alone");
        assertThat(house.deMinimis
                        .check(alone, "ES", "1408/2013", new BigDecimal("50000.01"), TODAY, null)
                        .fits())
                .isFalse();
    }

    @Test
    void linkThatEndedCountsNoMoreAndOneThatGoesThroughAnotherDoes() {
        var a = company("Mother");
        house.declarations.declare(
                a,
                new Declaration(
                        List.of(
                                enterprise("Daughter", "D-1", "2020-01-01"),
                                new Enterprise(
                                        "Sold",
                                        "ES",
                                        "S-1",
                                        "VOTES",
                                        LocalDate.of(2020, 1, 1),
                                        LocalDate.of(2026, 3, 9))),
                        List.of(),
                        List.of(
                                aid("Daughter", "ES", GENERAL, "1000", "2025-01-01"),
                                aid("Sold", "ES", GENERAL, "2000", "2025-01-01"))));
        assertThat(house.check(a, "ES", "1").used()).isEqualByComparingTo("1000");
        assertThat(house.deMinimis
                        .check(a, "ES", GENERAL, BigDecimal.ONE, LocalDate.of(2026, 3, 9), null)
                        .used())
                .isEqualByComparingTo("3000");
    }

    @Test
    void splitTakesItsShareOfEarlierAidAlong() {
        var a = company("Splitting");
        house.declarations.declare(
                a,
                new Declaration(
                        List.of(),
                        List.of(new Change(
                                "SPLIT_OFF", enterprise("Part", null, "2025-06-01"), new BigDecimal("0.25"))),
                        List.of(aid("ES", "100000", "2025-01-01"), aid("ES", "10000", "2025-07-01"))));
        assertThat(house.check(a, "ES", "1").used()).isEqualByComparingTo("85000");
        var part = company("Came out");
        house.declarations.declare(
                part,
                new Declaration(
                        List.of(),
                        List.of(new Change(
                                "SPLIT_FROM", enterprise("Whole", null, "2025-06-01"), new BigDecimal("0.25"))),
                        List.of(
                                aid("Whole", "ES", GENERAL, "100000", "2025-01-01"),
                                aid("Whole", "ES", GENERAL, "50000", "2025-08-01"))));
        assertThat(house.check(part, "ES", "1").used()).isEqualByComparingTo("25000");
    }

    @Test
    void grantOfThisProgrammeCountsForLinkedParticipantsAndWhatTheyDeclaredStaysTheirs() {
        var sister = house.company("Sister", "ES", "SIS1");
        house.declare(sister, aid("ES", "70000", "2025-01-01"));
        house.ledger.grant(house.award(house.application(sister), sister, "40000", LocalDate.of(2026, 1, 5)));
        var asking = company("Asking");
        house.undertakings.linked(asking, List.of(enterprise("Sister, as we call it", "SIS1", "2021-01-01")));
        var check = house.check(asking, "ES", "1");
        assertThat(check.used()).isEqualByComparingTo("40000");
        assertThat(LedgerHouse.sources(check)).containsExactly(Aid.Source.THIS_PROJECT);
        assertThat(house.check(sister, "ES", "1").members())
                .as("a claim binds nobody else")
                .hasSize(1);
    }

    @Test
    void planCountsOnlyOnceItIsGrantedAndNeverAgainstItself() {
        var company = company("Planning");
        var application = house.application(company);
        house.ledger.plan(house.award(application, company, "90000", TODAY));
        assertThat(house.check(company, "ES", "1").used()).isZero();
        house.ledger.grant(house.award(application, company, "80000", TODAY));
        assertThat(house.check(company, "ES", "1").used()).isEqualByComparingTo("80000");
        var own = house.deMinimis.check(company, "ES", GENERAL, new BigDecimal("80000"), TODAY, application);
        assertThat(own.used()).isZero();
        assertThat(own.lines()).extracting(AidCheck.Line::why).containsExactly("THIS_APPLICATION");
        house.ledger.giveUp(application, Aid.Status.RECOVERED);
        assertThat(house.check(company, "ES", "1").used()).isZero();
        assertThat(house.ledger.of(application)).hasValueSatisfying(aid -> {
            assertThat(aid.status()).isEqualTo(Aid.Status.RECOVERED);
            assertThat(aid.groupMembers()).isEqualTo(aid.undertaking().name());
        });
    }

    @Test
    void whatWasDeclaredOnceIsNotCountedTwice() {
        var company = company("Twice");
        house.declare(company, aid("ES", "12000", "2025-01-01"));
        house.declare(company, aid("ES", "12000.00", "2025-01-01"), aid("ES", "1000", "2025-01-02"));
        assertThat(house.check(company, "ES", "1").used()).isEqualByComparingTo("13000");
    }

    @Test
    void aidOfAnEnterpriseThatIsNotLinkedIsRefused() {
        var company = company("Alone");
        assertThatThrownBy(() -> house.declare(company, aid("Nobody", "ES", GENERAL, "1", "2025-01-01")))
                .isInstanceOfSatisfying(
                        Declarations.UnknownRecipient.class,
                        e -> assertThat(e.row()).isZero());
    }

    @Test
    void checkIsFoundAgainAsItWasMade() {
        var company = company("Kept");
        house.declare(company, aid("ES", "12000.50", "2025-01-01"));
        var application = house.application(company);
        var check = house.check(company, "ES", "80000.01");
        house.checks.keep(application, check);
        house.declare(company, aid("ES", "99999", "2026-01-01"));
        assertThat(house.checks.latest(application)).hasValue(check);
    }

    private long company(String name) {
        made++;
        return house.company(name + " " + made, "ES", "N" + made);
    }

    private String decide(AidCheck check) {
        return tables.engine()
                .getDecisionService()
                .evaluateDecisionTableByKey(
                        "de-minimis-check",
                        Variables.fromMap(Map.of(
                                "deMinimis", true,
                                "usedDeMinimis", check.used().doubleValue(),
                                "requestedAid", check.asked().doubleValue(),
                                "deMinimisCeiling", check.ceiling().doubleValue())))
                .getSingleEntry();
    }
}
