package eu.uptake.prove.fault;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for a process of its own, whose moments nobody here decides. */
final class Pause {

    private Pause() {}

    static void millis(long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }

    /** @return whether it came true in time */
    static boolean until(Duration atMost, BooleanSupplier what) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!what.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            millis(50);
        }
        return true;
    }
}
