package eu.uptake.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
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
        assertThat(rule.counted(new BigDecimal("12.75"))).isEqualByComparingTo("12.75");
    }

    @ParameterizedTest
    @CsvSource({"8,1", "4,0.5", "1.75,0", "2,0.5", "5.75,0.5", "6,1", "121,15", "122,15.5", "-4,-0.5"})
    void laterGrantsCountHalfDaysOfEightHours(String hours, String days) {
        var rule = new WorkingTimes("DAYS_215").on(DAY);

        assertThat(rule.ceiling()).isEqualByComparingTo("215");
        assertThat(rule.counted(new BigDecimal(hours))).isEqualByComparingTo(days);
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
