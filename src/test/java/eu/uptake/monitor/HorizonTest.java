package eu.uptake.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HorizonTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z, 2026-03-05T09:00:00Z",
        "2026-03-05T09:00:00Z, 2026-03-10T09:00:00Z",
        "2026-03-07T09:00:00Z, 2026-03-11T09:00:00Z"
    })
    void countsWeekdaysOnly(Instant now, Instant end) {
        assertThat(new Horizon(Clock.fixed(now, ZoneOffset.UTC)).end()).isEqualTo(end);
    }
}
