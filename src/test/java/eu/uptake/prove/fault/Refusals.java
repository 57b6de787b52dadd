package eu.uptake.prove.fault;

import java.util.concurrent.atomic.AtomicLong;

/** For how long somebody, at the worst, found nobody who would answer. */
final class Refusals {

    private static final AtomicLong LONGEST = new AtomicLong();

    private Refusals() {}

    static void begin() {
        LONGEST.set(0);
    }

    static void over(long nanos) {
        LONGEST.accumulateAndGet(nanos, Math::max);
    }

    static double longestSeconds() {
        return LONGEST.get() / 1e9;
    }
}
