package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.registry.PublicHolidays;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due dates over the days on which the clocks change: 29 March and 25 October 2026 in Brussels. */
class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendar(new PublicHolidays());

    @ParameterizedTest
    @CsvSource({
        "2026-03-27T09:00:00Z, 1, 2026-03-30T15:00:00Z", // five o'clock, now in summer time
        "2026-10-23T09:00:00Z, 1, 2026-10-26T16:00:00Z",
        "2026-03-27T23:30:00Z, 1, 2026-03-30T15:00:00Z", // Saturday already
        "2026-10-24T22:30:00Z, 1, 2026-10-26T16:00:00Z",
    })
    void dueAtFiveInTheEveningOnEitherSideOfTheChange(Instant now, int days, Instant due) {
        assertThat(calendar.due(now, days, "BE")).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        // held over the change, due after it
        "2026-10-30T16:00:00Z, 2026-10-23T08:00:00Z, 2026-10-26T09:00:00Z, 2026-11-02T16:00:00Z",
        "2026-04-03T15:00:00Z, 2026-03-27T09:00:00Z, 2026-03-30T08:00:00Z, 2026-04-06T15:00:00Z",
        // held before the change, and by that moved over it
        "2026-10-23T15:00:00Z, 2026-10-12T08:00:00Z, 2026-10-19T08:00:00Z, 2026-10-30T16:00:00Z",
        // no change anywhere near
        "2026-06-05T15:00:00Z, 2026-06-01T08:00:00Z, 2026-06-02T08:30:00Z, 2026-06-06T15:30:00Z",
    })
    void heldCaseKeepsTheHourOfItsDueDates(Instant due, Instant since, Instant now, Instant moved) {
        assertThat(WorkingCalendar.later(due, since, now)).isEqualTo(moved);
    }

    @Test
    void anHourThatDoesNotExistIsTheNextOne() {
        var due = Instant.parse("2026-03-28T01:30:00Z"); // half past two, which the night of the 29th skips
        var day = Instant.parse("2026-03-20T08:00:00Z");

        assertThat(WorkingCalendar.later(due, day, day.plusSeconds(86_400)))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }
}
