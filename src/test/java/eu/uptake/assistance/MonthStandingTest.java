package eu.uptake.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthStandingTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final WorkingTime RULE = new WorkingTimes("HOURS_1720").on(MARCH.atDay(1));

    /** Versions are written newest first; each holds the lines up to 5. */
    @ParameterizedTest
    @CsvSource({
        "0, 2026-04-20, '', EMPTY",
        "5, 2026-03-30, '', RUNNING",
        "5, 2026-03-31, '', TO_SIGN",
        "5, 2026-04-15, '', TO_SIGN",
        "5, 2026-04-16, '', LATE",
        "5, 2026-04-16, SIGNED, WAITING",
        "5, 2026-04-16, TAKEN_BACK, LATE",
        "5, 2026-04-02, TAKEN_BACK, TO_SIGN",
        "5, 2026-04-16, RETURNED, RETURNED",
        "5, 2026-04-16, SIGNED RETURNED, WAITING",
        "5, 2026-04-16, LOCKED, LOCKED",
        "6, 2026-04-16, LOCKED, CHANGED",
        "6, 2026-04-16, RETURNED LOCKED, CHANGED",
        "6, 2026-04-16, SIGNED LOCKED, WAITING",
    })
    void saysWhatTheMonthWaitsFor(long newestLine, LocalDate today, String versions, MonthStanding standing) {
        assertThat(MonthStanding.of(MARCH, newestLine, versions(versions), RULE, today))
                .isEqualTo(standing);
    }

    private static List<Timesheet> versions(String states) {
        return states.isEmpty()
                ? List.of()
                : Arrays.stream(states.split(" "))
                        .map(TimesheetState::valueOf)
                        .map(state -> new Timesheet(
                                "1",
                                1,
                                "Bo",
                                MARCH,
                                1,
                                state,
                                BigDecimal.ONE,
                                5,
                                "",
                                "",
                                Instant.EPOCH,
                                null,
                                null,
                                null))
                        .toList();
    }
}
