package eu.uptake.assistance;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = AssistanceHouse.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:days-test;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "uptake.home=target/days-test-home",
            "uptake.time-model=DAYS_215"
        })
class DayEquivalentsTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Autowired
    Services services;

    @Autowired
    ServiceLog log;

    @Autowired
    Contracts contracts;

    @Autowired
    Hours hours;

    @Autowired
    Timesheets timesheets;

    @Autowired
    MovableClock clock;

    TransactionTemplate transaction;
    Actor advisor;
    Actor coordinator;
    String service;

    @Autowired
    void prepare(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void aCaseWithAService(
            @Autowired Companies companies,
            @Autowired Organisations organisations,
            @Autowired People people,
            @Autowired Cases cases) {
        clock.moveTo(Instant.parse("2026-07-02T10:00:00Z"));
        var fixtures = new CaseFixtures(companies, organisations, people, cases);
        var file = fixtures.aCase(Locale.ENGLISH).file();
        advisor = fixtures.anAdvisorOf(file);
        coordinator = fixtures.aCoordinator();
        service = services.add(file, new NewService("TA04", new BigDecimal("20"), null, null, null));
        services.agree(file);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.release();
    }

    private void works(LocalDate first, int days, String hours) {
        transaction.executeWithoutResult(tx -> log.add(
                service,
                first.datesUntil(first.plusDays(days))
                        .map(on -> new LogLine(on, "visit", "ON_SITE", "Measured", new BigDecimal(hours), "Bo"))
                        .toList(),
                advisor.person()));
    }

    @Test
    void whoseContractEndsInTheMonthIsSignedForByItsFullDays() {
        contracts.record(
                advisor.person(),
                new Employment(LocalDate.of(2026, 1, 1), JUNE.atDay(15), BigDecimal.ONE, new BigDecimal("7.5")),
                coordinator);
        works(JUNE.atDay(1), 10, "7.5");

        var sheet = timesheets.find(advisor, timesheets.sign(advisor, JUNE));

        assertThat(timesheets.content(sheet).counted()).isEqualByComparingTo("10");
    }

    @Test
    void aYearIsCountedByTheContractOfEachOfItsDays() {
        employed("2026-01-01", "7.5");
        employed("2026-06-01", "6");
        works(LocalDate.of(2026, 5, 1), 10, "7.5");
        works(JUNE.atDay(1), 10, "6");

        var year = hours.inYear(advisor.person(), Year.of(2026));

        assertThat(contracts.of(advisor.person()).counted(year, new WorkingTimes("DAYS_215").on(JUNE.atDay(30))))
                .isEqualByComparingTo("20"); // 22.5 by the day of June
    }

    private void employed(String starts, String perDay) {
        contracts.record(
                advisor.person(),
                new Employment(LocalDate.parse(starts), null, BigDecimal.ONE, new BigDecimal(perDay)),
                coordinator);
    }
}
