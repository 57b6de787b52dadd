package eu.uptake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S7: one calendar month, and two more once. */
class DeadlineTest {

    private final Deadline deadline = new Deadline(new PrivacyParameters());

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 2026-04-05, 2026-06-05",
        "2026-01-31, 2026-02-28, 2026-04-30", // a month that has no such day ends it
        "2024-01-30, 2024-02-29, 2024-04-30",
        "2026-08-31, 2026-09-30, 2026-11-30",
        "2026-12-31, 2027-01-31, 2027-03-31",
        "2026-04-01, 2026-05-01, 2026-07-01", // not moved by a holiday
    })
    void runsOneCalendarMonthAndThreeFromReceiptWhenExtended(LocalDate received, LocalDate due, LocalDate extended) {
        assertThat(deadline.of(received)).isEqualTo(due);
        assertThat(deadline.extended(received)).isEqualTo(extended);
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "4, 10", "3, 3", "0, 3", "-1, late", "-40, late"})
    void remindsOnceForEachStage(long daysLeft, String stage) {
        assertThat(RequestReminders.stage(daysLeft, List.of(10, 3))).isEqualTo(stage);
    }

    @Test
    void everyTermNamesItsSource() {
        var today = LocalDate.of(2026, 5, 1);
        var parameters = new PrivacyParameters();
        assertThat(parameters.answerMonths(today).source()).contains("Article 12(3)");
        assertThat(parameters.extensionMonths(today).source()).contains("Article 12(3)");
        assertThat(parameters.remindDays(today)).containsExactly(10, 3);
    }
}
