package eu.uptake.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Contract UNKNOWN = new Contract(List.of());

    private static Employment stretch(String starts, String ends, String share) {
        return new Employment(
                LocalDate.parse(starts), ends == null ? null : LocalDate.parse(ends), new BigDecimal(share), null);
    }

    private static WorkingTime rule(String model) {
        return new WorkingTimes(model).on(DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01,, 1, 1720, 215",
        "2020-01-01,, 0.5, 860, 107.5",
        "2020-01-01,, 0.8, 1376, 172",
        "2026-07-01,, 1, 867, 108",
        "2026-01-01, 2026-03-31, 1, 424, 53",
        "2026-07-01,, 0.5, 433.5, 54",
        "2020-01-01, 2025-12-31, 1, 0, 0"
    })
    void theCeilingOfAYearFollowsTheContract(String starts, String ends, String share, String hours, String days) {
        var contract = new Contract(List.of(stretch(starts, ends, share)));

        assertThat(contract.ceiling(Year.of(2026), rule("HOURS_1720"))).isEqualByComparingTo(hours);
        assertThat(contract.ceiling(Year.of(2026), rule("DAYS_215"))).isEqualByComparingTo(days);
    }

    @Test
    void stretchesAddUp() {
        var changed =
                new Contract(List.of(stretch("2026-01-01", "2026-06-30", "1"), stretch("2026-07-01", null, "0.5")));

        assertThat(changed.ceiling(Year.of(2026), rule("HOURS_1720"))).isEqualByComparingTo("1286.25");
    }

    @Test
    void withoutARecordFullTimeIsAssumedAndSaid() {
        assertThat(UNKNOWN.isKnown()).isFalse();
        assertThat(UNKNOWN.covers(DAY)).isTrue();
        assertThat(UNKNOWN.ceiling(Year.of(2026), rule("DAYS_215"))).isEqualByComparingTo("215");
        assertThat(UNKNOWN.hoursOf(DAY, rule("HOURS_1720"))).isEqualByComparingTo("8");
    }

    @Test
    void aDayOfPartTimeIsShorterAndADayEquivalentIsTheContractsFullDay() {
        var contract = new Contract(
                List.of(new Employment(LocalDate.of(2026, 1, 1), null, new BigDecimal("0.5"), new BigDecimal("7.6"))));
        var rule = rule("DAYS_215");

        assertThat(contract.hoursOf(DAY, rule)).isEqualByComparingTo("3.8");
        assertThat(contract.hoursPerDay(DAY, rule)).isEqualByComparingTo("7.6");
        assertThat(contract.counted(Map.of(DAY, new BigDecimal("76")), rule)).isEqualByComparingTo("10");
        assertThat(contract.hoursOf(LocalDate.of(2025, 12, 31), rule)).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-01, 1", "2026-03-02,, 0", "2026-03-02,, 1.001"})
    void refusesAContractThatCannotBe(String starts, String ends, String share) {
        assertThatThrownBy(() -> stretch(starts, ends, share)).isInstanceOf(IllegalArgumentException.class);
    }
}
