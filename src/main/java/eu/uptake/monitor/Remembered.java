package eu.uptake.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Figures that are counted anew for every reader while there is little to count. Where there is much they are kept,
 * counted again beside the readers for at most a twentieth of the time, and say as of when they are.
 */
final class Remembered<T> {

    /** Up to so many things, counting them takes no time that a reader notices. */
    static final long FEW = 5_000;

    private static final int REST = 20;
    private static final Duration OLDEST = Duration.ofMinutes(1);

    private final Supplier<T> count;
    private final ToLongFunction<T> size;
    private final Clock clock;
    private final Executor beside;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile @Nullable Taken<T> last;

    /** @param size how many things were counted */
    Remembered(Supplier<T> count, ToLongFunction<T> size, Clock clock, Executor beside) {
        this.count = count;
        this.size = size;
        this.clock = clock;
        this.beside = beside;
    }

    /** @param asOf when they were counted, or null if that is now */
    record Figures<T>(T value, @Nullable Instant asOf) {}

    Figures<T> read() {
        var kept = last;
        if (kept == null || size.applyAsLong(kept.value()) <= FEW) {
            return new Figures<>(countAgain(kept).value(), null);
        }
        var age = Duration.between(kept.at(), clock.instant());
        if (age.compareTo(kept.latest()) > 0) {
            var fresh = countAgain(kept);
            return new Figures<>(fresh.value(), fresh.at());
        }
        if (age.compareTo(kept.rest()) > 0 && counting.compareAndSet(false, true)) {
            beside.execute(() -> {
                try {
                    last = take();
                } finally {
                    counting.set(false);
                }
            });
        }
        return new Figures<>(kept.value(), kept.at());
    }

    /** One reader counts; who has waited for it takes the same. */
    private synchronized Taken<T> countAgain(@Nullable Taken<T> known) {
        var now = last;
        if (now != null && now != known && size.applyAsLong(now.value()) > FEW) {
            return now;
        }
        var taken = take();
        last = taken;
        return taken;
    }

    private Taken<T> take() {
        var at = clock.instant();
        var start = System.nanoTime();
        var value = count.get();
        return new Taken<>(value, at, Duration.ofNanos(System.nanoTime() - start));
    }

    private record Taken<T>(T value, Instant at, Duration took) {

        Duration rest() {
            return took.multipliedBy(REST);
        }

        Duration latest() {
            var twice = rest().multipliedBy(2);
            return twice.compareTo(OLDEST) > 0 ? twice : OLDEST;
        }
    }
}
