package eu.uptake.prove;

import java.util.Arrays;

/** How long something takes: the middle of many times, after it has been done often enough to be warm. */
public record Stopwatch(int warm, int times) {

    /** Milliseconds, the median. */
    public double median(Runnable what) {
        for (int n = 0; n < warm; n++) {
            what.run();
        }
        var took = new double[times];
        for (int n = 0; n < times; n++) {
            var start = System.nanoTime();
            what.run();
            took[n] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(took);
        return took[times / 2];
    }
}
