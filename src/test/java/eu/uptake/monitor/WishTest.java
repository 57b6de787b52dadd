package eu.uptake.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WishTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final List<String> BEHIND = List.of("intake");

    @ParameterizedTest
    @EnumSource(CaseAction.class)
    void asksForAReasonWhateverIsDone(CaseAction action) {
        assertThat(new Wish("    ", null, "intake").errors(action, TODAY, BEHIND))
                .containsOnlyKeys("reason");
        assertThat(new Wish("Because.", null, "intake").errors(action, TODAY, BEHIND))
                .isEmpty();
    }

    @Test
    void boundsTheReason() {
        assertThat(new Wish("x".repeat(Wish.LONGEST + 1), null, null).errors(CaseAction.END, TODAY, BEHIND))
                .containsEntry("reason", "monitor.error.reason.long");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, monitor.error.until.past",
        "2026-02-30, monitor.error.until.date",
        "tomorrow, monitor.error.until.date",
        "2027-03-03, monitor.error.until.far"
    })
    void refusesADateThatCannotBeMeant(String until, String error) {
        assertThat(new Wish("Because.", until, null).errors(CaseAction.HOLD, TODAY, BEHIND))
                .containsEntry("until", error);
    }

    @Test
    void holdsWithoutADate() {
        var wish = new Wish("Because.", "", null);

        assertThat(wish.errors(CaseAction.HOLD, TODAY, BEHIND)).isEmpty();
        assertThat(wish.date()).isNull();
    }

    @Test
    void returnsOnlyToAStageBehind() {
        assertThat(new Wish("Because.", null, "adoption").errors(CaseAction.RETURN, TODAY, BEHIND))
                .containsOnlyKeys("stage");
    }
}
