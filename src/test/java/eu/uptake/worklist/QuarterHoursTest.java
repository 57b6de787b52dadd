package eu.uptake.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterHoursTest {

    @ParameterizedTest
    @CsvSource({"8, 8", "0.25, 0.25", "'7,5', 7.5", "12.75, 12.75", "'3,00', 3"})
    void readsQuartersWithACommaOrAPoint(String typed, String hours) {
        assertThat(QuarterHours.worked(typed)).isEqualByComparingTo(hours);
        assertThat(QuarterHours.corrected(typed)).isEqualByComparingTo(hours);
    }

    @ParameterizedTest
    @CsvSource({"-1.5, -1.5", "'−0,25', -0.25", "+2, 2"})
    void onlyACorrectionHasASign(String typed, String hours) {
        assertThat(QuarterHours.corrected(typed)).isEqualByComparingTo(hours);
        assertThat(QuarterHours.worked(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.00", "1.1", "1.250", "100", "--1", "eight", "1e1", "٣"})
    void anythingElseIsNothing(String typed) {
        assertThat(QuarterHours.worked(typed)).isNull();
        assertThat(QuarterHours.corrected(typed)).isNull();
    }
}
