package eu.uptake.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @Test
    void grantsOf2020CountHoursUpTo1720AYear() {
        var rule = new WorkingTimes("HOURS_1720").on(DAY);

        assertThat(rule.ceiling()).isEqualByComparingTo("1720");
        assertThat(rule.inDays()).isFalse();
        assertThat(rule.counted(Map.of(rule.hoursPerDay(), new BigDecimal("12.75"))))
                .isEqualByComparingTo("12.75");
    }

    @ParameterizedTest
    @CsvSource({"8,1", "4,0.5", "1.75,0", "2,0.5", "5.75,0.5", "6,1", "121,15", "122,15.5", "-4,-0.5"})
    void laterGrantsCountHalfDaysOfEightHours(String hours, String days) {
        var rule = new WorkingTimes("DAYS_215").on(DAY);

        assertThat(rule.ceiling()).isEqualByComparingTo("215");
        assertThat(rule.counted(Map.of(rule.hoursPerDay(), new BigDecimal(hours))))
                .isEqualByComparingTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "8,8,2",
        "24,6,4",
        "0,6,1",
        "1.75,0,0",
        "2.5,2,0.5",
        "3.75,2,1",
        "1.25,0.75,0.5",
        "1,0.75,0",
        "-2.5,0,-0.5"
    })
    void daysOfDifferentLengthAreRoundedTogether(String ofSevenAndAHalf, String ofEight, String days) {
        var rule = new WorkingTimes("DAYS_215").on(DAY);

        assertThat(rule.counted(Map.of(
                        new BigDecimal("7.5"),
                        new BigDecimal(ofSevenAndAHalf),
                        rule.hoursPerDay(),
                        new BigDecimal(ofEight))))
                .isEqualByComparingTo(days);
    }

    @Test
    void aMonthIsLateFromTheSixteenthDayAfterItsEnd() {
        var rule = new WorkingTimes("HOURS_1720").on(DAY);
        var march = YearMonth.of(2026, 3);

        assertThat(rule.isLate(march, LocalDate.of(2026, 4, 15))).isFalse();
        assertThat(rule.isLate(march, LocalDate.of(2026, 4, 16))).isTrue();
    }

    @Test
    void refusesAModelThatNobodyWroteDown() {
        assertThatThrownBy(() -> new WorkingTimes("HOURS_1800")).hasMessageContaining("HOURS_1800");
    }
}
