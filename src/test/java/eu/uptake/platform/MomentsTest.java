package eu.uptake.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    @ParameterizedTest
    @CsvSource({
        "en, 2026-11-22, 22 Nov 2026",
        "en-US, 2026-11-01, 1 Nov 2026",
        "fr, 2026-11-22, 22 nov. 2026",
        "fr-BE, 2026-11-01, 1er nov. 2026",
        "fr, 2026-11-11, 11 nov. 2026"
    })
    void dayIsWrittenAsTheReaderWritesIt(String reader, LocalDate day, String written) {
        assertThat(Moments.day(day, Locale.forLanguageTag(reader))).isEqualTo(written);
    }

    @Test
    void daysInAKeptTextAreReadableAndAllElseStaysAsItIs() {
        assertThat(Moments.said("2026-03-10 10:00–11:30", Locale.FRENCH)).isEqualTo("10 mars 2026 10:00–11:30");
        assertThat(Moments.said("TA-2026-00012, 2026-13-40, 12026-01-01", Locale.ENGLISH))
                .isEqualTo("TA-2026-00012, 2026-13-40, 12026-01-01");
    }
}
