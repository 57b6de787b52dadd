package eu.uptake.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.uptake.CountedStatements;
import eu.uptake.assistance.HoursRefused.Why;
import eu.uptake.casefile.CaseFixtures;
import eu.uptake.casefile.Cases;
import eu.uptake.platform.Actor;
import eu.uptake.platform.MovableClock;
import eu.uptake.registry.Companies;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = {AssistanceHouse.class, CountedStatements.class},
        properties = {
            "spring.datasource.url=jdbc:h2:mem:hours-test;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "uptake.home=target/hours-test-home",
            "uptake.action.title=An action",
            "uptake.action.number=951342"
        })
class HoursTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate DAY = MARCH.atDay(10);

    @Autowired
    Services services;

    @Autowired
    ServiceLog log;

    @Autowired
    Absences absences;

    @Autowired
    Contracts contracts;

    @Autowired
    WorkMonths workMonths;

    @Autowired
    Hours hours;

    @Autowired
    Timesheets timesheets;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    TransactionTemplate transaction;
    Actor advisor;
    Actor coordinator;
    String service;
    String other;

    @Autowired
    void prepare(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void aCaseWithTwoServices(
            @Autowired Companies companies,
            @Autowired Organisations organisations,
            @Autowired People people,
            @Autowired Cases cases) {
        clock.moveTo(Instant.parse("2026-04-02T10:00:00Z"));
        var fixtures = new CaseFixtures(companies, organisations, people, cases);
        var file = fixtures.aCase(Locale.ENGLISH).file();
        advisor = fixtures.anAdvisorOf(file);
        coordinator = fixtures.aCoordinator();
        service = services.add(file, wanted("TA04"));
        other = services.add(file, wanted("BS01"));
        services.agree(file);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.release();
    }

    private static NewService wanted(String code) {
        return new NewService(code, new BigDecimal("20"), null, null, null);
    }

    private void log(String which, LocalDate on, String... amounts) {
        var lines = Arrays.stream(amounts)
                .map(amount -> new LogLine(on, "visit", "ON_SITE", "Measured", new BigDecimal(amount), "Bo"))
                .toList();
        transaction.executeWithoutResult(tx -> log.add(which, lines, advisor.person()));
    }

    private static void refused(ThrowingCallable what, Why why, int line) {
        assertThatThrownBy(what).isInstanceOfSatisfying(HoursRefused.class, refused -> {
            assertThat(refused.why()).isEqualTo(why);
            assertThat(refused.line()).isEqualTo(line);
        });
    }

    @Test
    void addsUpDaysAndServicesOfAMonth() {
        log(service, DAY, "4", "2.25");
        log(other, DAY, "5");
        log(service, DAY.plusDays(1), "1.5");
        log(service, DAY.plusMonths(1).withDayOfMonth(1), "8");

        var march = new MonthOfHours(MARCH, hours.of(advisor.person(), MARCH));

        assertThat(march.total()).isEqualByComparingTo("12.75");
        assertThat(march.days()).containsExactly(DAY, DAY.plusDays(1));
        assertThat(march.at(DAY, service)).isEqualByComparingTo("6.25");
        assertThat(march.at(DAY.plusDays(1), other)).isNull();
        assertThat(march.ofService(other)).isEqualByComparingTo("5");
        assertThat(march.longDays(new WorkingTimes("HOURS_1720"))).containsExactly(DAY);
        assertThat(hours.inYear(advisor.person(), Year.of(2026)))
                .containsOnlyKeys(DAY, DAY.plusDays(1), LocalDate.of(2026, 4, 1))
                .hasEntrySatisfying(DAY, day -> assertThat(day).isEqualByComparingTo("11.25"));
        assertThat(services.all(List.of(service)).get(service).spent()).isEqualByComparingTo("15.75");
    }

    @Test
    void aDayHasTwentyFourHoursOverAllServicesAndNotAQuarterMore() {
        log(service, DAY, "16");
        log(other, DAY, "8");

        refused(() -> log(other, DAY, "0.25"), Why.DAY_FULL, 0);
        refused(() -> log(other, DAY.plusDays(1), "20", "4.25"), Why.DAY_FULL, 1);
        assertThat(hours.of(advisor.person(), MARCH)).hasSize(2);
    }

    @Test
    void refusesADayToCome() {
        refused(() -> log(service, LocalDate.of(2026, 4, 3), "1"), Why.FUTURE, 0);
    }

    @Test
    void twoFormsAtOnceCannotFillADayTwice() {
        var both = List.of(service, other).stream()
                .map(which -> CompletableFuture.runAsync(() -> log(which, DAY, "13")))
                .toList();
        var outcomes = both.stream().map(HoursTest::outcome).toList();

        assertThat(outcomes).containsExactlyInAnyOrder("done", "DAY_FULL in line 0");
    }

    private static String outcome(CompletableFuture<Void> run) {
        try {
            run.join();
            return "done";
        } catch (CompletionException e) {
            return String.valueOf(e.getCause().getMessage());
        }
    }

    @Test
    void aSignedMonthHoldsWhatAMonthlyRecordMustHold() {
        log(service, DAY, "4");
        var sheet = timesheets.find(advisor, timesheets.sign(advisor, MARCH));
        var content = timesheets.content(sheet);

        assertThat(content.action()).isEqualTo("An action");
        assertThat(content.number()).isEqualTo("951342");
        assertThat(content.beneficiary()).startsWith("Centre ");
        assertThat(content.person()).isEqualTo("Bo Advisor");
        assertThat(content.lines()).singleElement().satisfies(line -> {
            assertThat(line.day()).isEqualTo("2026-03-10");
            assertThat(line.hours()).isEqualByComparingTo("4");
            assertThat(line.workPackage()).isEqualTo("WP3");
            assertThat(line.summary()).isEqualTo("Measured");
        });
        assertThat(sheet.signedAt()).isEqualTo(clock.instant());
        assertThat(sheet.isWhole()).isTrue();
    }

    @Test
    void aChangedRecordIsNoticed() {
        log(service, DAY, "4");
        var id = timesheets.sign(advisor, MARCH);
        jdbc.sql("UPDATE timesheet SET content = REPLACE(content, 'Measured', 'Invented') WHERE id = :id")
                .param("id", id)
                .update();

        assertThat(timesheets.find(advisor, id).isWhole()).isFalse();
    }

    @Test
    void whatWaitsForTheSecondSignatureStaysAsItIs() {
        log(service, DAY, "4");
        var id = timesheets.sign(advisor, MARCH);
        var line = hours.of(advisor.person(), MARCH).get(0).id();

        refused(() -> log(other, DAY, "1"), Why.SIGNED, 0);
        refused(() -> hours.correct(advisor, line, BigDecimal.ONE, "Forgot"), Why.SIGNED, 0);
        timesheets.takeBack(advisor, id);
        log(other, DAY, "1");
        assertThat(timesheets.standing(advisor.person(), MARCH)).isEqualTo(MonthStanding.TO_SIGN);
    }

    @Test
    void nobodySignsSecondWhatIsTheirOwn(@Autowired People people, @Autowired Organisations organisations) {
        var office = organisations.programmeOffice().orElseThrow();
        people.join(advisor.person(), "coordinator", office.id());
        var both = people.actor(advisor.person()).orElseThrow();
        log(service, DAY, "4");
        var id = timesheets.sign(both, MARCH);

        assertThatThrownBy(() -> timesheets.countersign(both, id))
                .isInstanceOfSatisfying(
                        TimesheetRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(TimesheetRefused.Why.FOUR_EYES));
        assertThatThrownBy(() -> timesheets.sendBack(both, id, "No")).isInstanceOf(TimesheetRefused.class);
    }

    @Test
    void othersDoNotEvenSeeIt(@Autowired People people, @Autowired Organisations organisations) {
        log(service, DAY, "4");
        var id = timesheets.sign(advisor, MARCH);
        var stranger = new CaseFixtures(null, organisations, people, null).anAdvisor();

        assertThatThrownBy(() -> timesheets.find(stranger, id)).isInstanceOf(NoSuchTimesheet.class);
        assertThatThrownBy(() -> timesheets.countersign(stranger, id)).isInstanceOf(NoSuchTimesheet.class);
        assertThatThrownBy(() -> timesheets.takeBack(coordinator, id)).isInstanceOf(NoSuchTimesheet.class);
        var line = hours.of(advisor.person(), MARCH).get(0).id();
        assertThatThrownBy(() -> hours.correct(coordinator, line, BigDecimal.ONE, "Mine"))
                .isInstanceOf(NoSuchTimesheet.class);
    }

    @Test
    void aLockedMonthChangesByCorrectionsThatBothSignAgain() {
        log(service, DAY, "4");
        var first = timesheets.sign(advisor, MARCH);
        timesheets.countersign(coordinator, first);
        var line = hours.of(advisor.person(), MARCH).get(0).id();

        refused(() -> log(service, DAY, "1"), Why.LOCKED, 0);
        assertThatThrownBy(() -> timesheets.sign(advisor, MARCH)).isInstanceOf(TimesheetRefused.class);
        refused(() -> hours.correct(advisor, line, new BigDecimal("-4.25"), "Too much"), Why.BELOW_ZERO, 0);
        hours.correct(advisor, line, new BigDecimal("-1.5"), "Lunch");
        assertThat(timesheets.standing(advisor.person(), MARCH)).isEqualTo(MonthStanding.CHANGED);
        refused(() -> log(service, DAY, "1"), Why.LOCKED, 0);

        var second = timesheets.sign(advisor, MARCH);
        timesheets.countersign(coordinator, second);

        assertThat(timesheets.standing(advisor.person(), MARCH)).isEqualTo(MonthStanding.LOCKED);
        assertThat(timesheets.versions(advisor.person(), MARCH))
                .extracting(Timesheet::version, sheet -> sheet.hours().doubleValue(), Timesheet::state)
                .containsExactly(tuple(2, 2.5, TimesheetState.LOCKED), tuple(1, 4.0, TimesheetState.LOCKED));
        assertThat(timesheets.content(timesheets.find(advisor, second)).lines())
                .last()
                .satisfies(correction -> {
                    assertThat(correction.corrects()).isEqualTo(line);
                    assertThat(correction.reason()).isEqualTo("Lunch");
                });
        assertThat(timesheets.content(timesheets.find(advisor, first)).hours()).isEqualByComparingTo("4");
    }

    @Test
    void aReturnedMonthIsOpenAgainAndSaysWhy() {
        log(service, DAY, "4");
        var id = timesheets.sign(advisor, MARCH);
        timesheets.sendBack(coordinator, id, "The pilot day is missing");

        assertThat(timesheets.standing(advisor.person(), MARCH)).isEqualTo(MonthStanding.RETURNED);
        assertThat(timesheets.find(advisor, id).reason()).isEqualTo("The pilot day is missing");
        log(service, DAY.plusDays(1), "3");
        var again = timesheets.find(advisor, timesheets.sign(advisor, MARCH));
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.hours()).isEqualByComparingTo("7");
        assertThatThrownBy(() -> timesheets.countersign(coordinator, id)).isInstanceOf(TimesheetRefused.class);
    }

    @Test
    void aMonthIsSignedWhenItsLastDayHasCome() {
        log(service, LocalDate.of(2026, 4, 1), "4");

        assertThatThrownBy(() -> timesheets.sign(advisor, MARCH.plusMonths(1))).isInstanceOf(TimesheetRefused.class);
        assertThatThrownBy(() -> timesheets.sign(advisor, MARCH)).isInstanceOf(TimesheetRefused.class);
        clock.moveTo(Instant.parse("2026-04-30T15:00:00Z"));
        assertThat(timesheets.sign(advisor, MARCH.plusMonths(1))).isNotBlank();
    }

    @Test
    void namesTheMonthsThatAreLate() {
        log(service, MARCH.minusMonths(2).atDay(5), "4");
        log(service, DAY, "4");
        assertThat(timesheets.late(advisor.person())).containsExactly(MARCH.minusMonths(2));

        clock.moveTo(Instant.parse("2026-04-16T10:00:00Z"));
        assertThat(timesheets.late(advisor.person())).containsExactly(MARCH.minusMonths(2), MARCH);
        timesheets.sign(advisor, MARCH);
        assertThat(timesheets.late(advisor.person())).containsExactly(MARCH.minusMonths(2));
    }

    @Test
    void showsTheOfficeWhoWorkedAndWhatWaits() {
        log(service, DAY, "4");
        var id = timesheets.sign(advisor, MARCH);

        assertThat(timesheets.of(MARCH))
                .filteredOn(month -> month.person() == advisor.person())
                .singleElement()
                .satisfies(month -> assertThat(month.standing()).isEqualTo(MonthStanding.WAITING));
        assertThat(timesheets.waiting()).extracting(Timesheet::id).contains(id);
    }

    private LogLine forgotten(LocalDate on, String amount) {
        return new LogLine(on, "late", "ON_SITE", "Pilot day", new BigDecimal(amount), "Bo");
    }

    @Test
    void aForgottenDayOfALockedMonthIsAddedAndBothSignAgain() {
        log(service, DAY, "4");
        var first = timesheets.sign(advisor, MARCH);
        refused(() -> log.addForgotten(advisor, service, forgotten(DAY, "2"), "Forgot"), Why.SIGNED, 0);
        timesheets.countersign(coordinator, first);

        log.addForgotten(advisor, service, forgotten(DAY.plusDays(2), "6"), "The pilot day was not written down");

        assertThat(timesheets.standing(advisor.person(), MARCH)).isEqualTo(MonthStanding.CHANGED);
        var second = timesheets.sign(advisor, MARCH);
        assertThat(timesheets.content(timesheets.find(advisor, second)).lines())
                .last()
                .satisfies(line -> {
                    assertThat(line.on()).isEqualTo(DAY.plusDays(2));
                    assertThat(line.corrects()).isNull();
                    assertThat(line.reason()).isEqualTo("The pilot day was not written down");
                });
        timesheets.countersign(coordinator, second);
        assertThat(timesheets.standing(advisor.person(), MARCH)).isEqualTo(MonthStanding.LOCKED);
        assertThat(timesheets.content(timesheets.find(advisor, first)).hours()).isEqualByComparingTo("4");
    }

    @Test
    void onlyWhoLeadsAdvisesOrWorkedAddsWhatWasForgotten(
            @Autowired People people, @Autowired Organisations organisations) {
        var stranger = new CaseFixtures(null, organisations, people, null).anAdvisor();
        jdbc.sql("UPDATE planned_service SET state = 'ACCEPTED' WHERE id = :id")
                .param("id", service)
                .update();

        assertThat(log.subjects(stranger.person())).isEmpty();
        assertThatThrownBy(() -> log.addForgotten(stranger, service, forgotten(DAY, "2"), "Mine"))
                .isInstanceOf(NoSuchTimesheet.class);
        assertThat(log.subjects(advisor.person())).extracting(WorkSubject::id).contains(service);
    }

    @Test
    void thereAreNoHoursOnADayAwayAndNoAbsenceOnADayWithHours() {
        assertThat(absences.away(advisor, DAY, DAY, Absence.Kind.OTHER, false)).isEqualTo(1);
        refused(() -> log(service, DAY, "0.25"), Why.AWAY, 0);

        log(service, DAY.plusDays(1), "4.25");
        assertThatThrownBy(() -> absences.away(advisor, DAY, DAY.plusDays(1), Absence.Kind.HOLIDAY, false))
                .isInstanceOfSatisfying(
                        AbsenceRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(AbsenceRefused.Why.HOURS));
        assertThatThrownBy(() -> absences.away(advisor, DAY.plusDays(1), DAY.plusDays(1), Absence.Kind.OTHER, true))
                .isInstanceOf(AbsenceRefused.class);

        absences.away(advisor, DAY.plusDays(2), DAY.plusDays(2), Absence.Kind.OTHER, true);
        refused(() -> log(service, DAY.plusDays(2), "4.25"), Why.HALF_AWAY, 0);
        log(service, DAY.plusDays(2), "4");
        absences.takeBack(advisor, DAY);
        log(service, DAY, "3");
    }

    @Test
    void aCorrectionDoesNotGoPastAnAbsenceEither() {
        absences.away(advisor, DAY, DAY, Absence.Kind.HOLIDAY, true);
        log(service, DAY, "4");
        var line = hours.of(advisor.person(), MARCH).get(0).id();

        refused(() -> hours.correct(advisor, line, new BigDecimal("0.25"), "Longer"), Why.HALF_AWAY, 0);
    }

    @Test
    void absencesAreSignedWithTheMonthAndThenStay() {
        absences.away(advisor, DAY.plusDays(3), DAY.plusDays(6), Absence.Kind.HOLIDAY, false);
        log(service, DAY, "4");
        var id = timesheets.sign(advisor, MARCH);

        assertThat(timesheets.content(timesheets.find(advisor, id)).absences())
                .extracting(SignedMonth.Away::day)
                .containsExactly("2026-03-13", "2026-03-16"); // a weekend between
        assertThatThrownBy(() -> absences.takeBack(advisor, DAY.plusDays(3)))
                .isInstanceOfSatisfying(
                        AbsenceRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(AbsenceRefused.Why.SIGNED));
        timesheets.countersign(coordinator, id);
        assertThatThrownBy(() -> absences.away(advisor, DAY, DAY, Absence.Kind.OTHER, false))
                .isInstanceOf(AbsenceRefused.class);
    }

    @Test
    void thereAreNoHoursOutsideTheContract() {
        contracts.record(advisor.person(), new Employment(DAY, null, BigDecimal.ONE, null), coordinator);

        refused(() -> log(service, DAY.minusDays(1), "1"), Why.NO_CONTRACT, 0);
        log(service, DAY, "1");
        contracts.record(
                advisor.person(), new Employment(DAY.plusDays(5), null, new BigDecimal("0.5"), null), coordinator);
        assertThat(contracts.of(advisor.person()).stretches())
                .extracting(Employment::ends)
                .containsExactly(DAY.plusDays(4), null);
    }

    @Test
    void hoursThatAContractRecordedLaterLeavesOutCanStillBeTakenAway() {
        log(service, MARCH.atDay(3), "8");
        log(service, DAY, "8");
        contracts.record(advisor.person(), new Employment(DAY, null, BigDecimal.ONE, null), coordinator);
        var line = hours.of(advisor.person(), MARCH).get(0).id();

        refused(() -> hours.correct(advisor, line, BigDecimal.ONE, "Longer"), Why.NO_CONTRACT, 0);
        hours.correct(advisor, line, new BigDecimal("-8"), "Not employed yet");

        assertThat(new MonthOfHours(MARCH, hours.of(advisor.person(), MARCH)).ofDay(MARCH.atDay(3)))
                .isEqualByComparingTo("0");
        timesheets.sign(advisor, MARCH);
        var other = hours.of(advisor.person(), MARCH).get(2).id();
        refused(() -> hours.correct(advisor, other, new BigDecimal("-1"), "Lunch"), Why.SIGNED, 0);
    }

    @Test
    void aStretchRecordedLateEndsBeforeTheNextOneBegins() {
        var half = new BigDecimal("0.5");
        contracts.record(advisor.person(), new Employment(MARCH.atDay(1), null, half, null), coordinator);
        contracts.record(advisor.person(), new Employment(LocalDate.of(2026, 1, 1), null, half, null), coordinator);
        contracts.record(
                advisor.person(),
                new Employment(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 1, 15), half, null),
                coordinator);

        var contract = contracts.of(advisor.person());
        assertThat(contract.stretches())
                .extracting(Employment::ends)
                .containsExactly(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 2, 28), null);
        assertThat(contract.on(DAY)).map(Employment::starts).contains(MARCH.atDay(1));
        assertThat(contract.ceiling(Year.of(2026), new WorkingTimes("HOURS_1720").on(DAY)))
                .isEqualByComparingTo("860");
    }

    @Test
    void aStretchThatEndsBeforeTheNextOneKeepsItsEnd() {
        contracts.record(advisor.person(), new Employment(DAY, null, BigDecimal.ONE, null), coordinator);
        contracts.record(
                advisor.person(),
                new Employment(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), BigDecimal.ONE, null),
                coordinator);

        assertThat(contracts.of(advisor.person()).stretches())
                .extracting(Employment::ends)
                .containsExactly(LocalDate.of(2026, 1, 31), null);
    }

    @Test
    void stretchesThatWereLetRunIntoTheNextAreToldApart(@Autowired DataSource database) {
        for (var starts : List.of("2026-01-01", "2026-03-01", "2026-07-01")) {
            jdbc.sql("INSERT INTO employment (person_id, starts_on, ends_on, share, recorded_by, recorded_at)"
                            + " VALUES (:person, :starts, :ends, 0.5, 'Bo', CURRENT_TIMESTAMP)")
                    .param("person", advisor.person())
                    .param("starts", LocalDate.parse(starts))
                    .param("ends", starts.contains("-03-") ? LocalDate.of(2026, 4, 30) : null)
                    .update();
        }

        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V24__stretches_apart.sql")).execute(database);

        assertThat(contracts.of(advisor.person()).stretches())
                .extracting(Employment::ends)
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 4, 30), null);
    }

    @Test
    void aLongAbsenceAsksNoMoreOfTheDatabaseThanAShortOne() throws Exception {
        contracts.record(
                advisor.person(), new Employment(LocalDate.of(2026, 1, 1), null, BigDecimal.ONE, null), coordinator);
        var day = CountedStatements.of(() -> absences.away(advisor, DAY, DAY, Absence.Kind.HOLIDAY, false));
        var weeks = CountedStatements.of(
                () -> absences.away(advisor, MARCH.atDay(2), MARCH.atDay(31), Absence.Kind.HOLIDAY, false));

        assertThat(weeks).hasSameSizeAs(day);
        assertThat(absences.of(advisor.person(), MARCH)).hasSize(22);
    }

    @Test
    void aMonthHasRoomForItsWorkingDaysByContractLessThoseAway() {
        contracts.record(
                advisor.person(),
                new Employment(LocalDate.of(2026, 1, 1), null, new BigDecimal("0.5"), null),
                coordinator);
        absences.away(advisor, DAY, DAY, Absence.Kind.OTHER, false);
        absences.away(advisor, DAY.plusDays(1), DAY.plusDays(1), Absence.Kind.OTHER, true);
        log(service, DAY.plusDays(2), "4");

        var room = workMonths.of(advisor.person(), MARCH);

        assertThat(room.hours()).hasSize(22);
        assertThat(room.expected()).isEqualByComparingTo("82"); // 22 days of four hours, less one and a half
        assertThat(room.open(new MonthOfHours(MARCH, hours.of(advisor.person(), MARCH)), LocalDate.of(2026, 3, 13)))
                .hasSize(7)
                .doesNotContain(DAY, DAY.plusDays(1), DAY.plusDays(2));
    }
}
