package eu.uptake.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.platform.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private static final Instant MORNING = Instant.parse("2026-11-18T10:00:00Z");

    private final MovableClock clock = new MovableClock(Clock.systemUTC());
    private final AtomicInteger counted = new AtomicInteger();
    private final Queue<Runnable> beside = new ArrayDeque<>();
    private long size;
    private final Remembered<Integer> figures =
            new Remembered<>(counted::incrementAndGet, value -> size, clock, beside::add);

    @BeforeEach
    void morning() {
        clock.moveTo(MORNING);
    }

    @Test
    void countsAnewForEachReaderWhileThereIsLittle() {
        size = Remembered.FEW;

        assertThat(figures.read()).isEqualTo(new Remembered.Figures<>(1, null));
        assertThat(figures.read()).isEqualTo(new Remembered.Figures<>(2, null));
    }

    @Test
    void keepsWhatTookLongAndSaysAsOfWhen() {
        size = Remembered.FEW + 1;
        figures.read();

        clock.moveTo(MORNING.plusSeconds(30));

        assertThat(figures.read()).isEqualTo(new Remembered.Figures<>(1, MORNING));
    }

    @Test
    void countsAgainBesideTheReaders() {
        size = Remembered.FEW + 1;
        figures.read();
        clock.moveTo(MORNING.plusSeconds(30));
        figures.read();
        figures.read();
        assertThat(beside).as("one count at a time").hasSize(1);

        beside.remove().run();

        assertThat(figures.read()).isEqualTo(new Remembered.Figures<>(2, MORNING.plusSeconds(30)));
    }

    @Test
    void countsAnewWhatNobodyHasLookedAtForLong() {
        size = Remembered.FEW + 1;
        figures.read();
        var later = MORNING.plus(Duration.ofHours(1));
        clock.moveTo(later);

        assertThat(figures.read()).isEqualTo(new Remembered.Figures<>(2, later));
    }
}
