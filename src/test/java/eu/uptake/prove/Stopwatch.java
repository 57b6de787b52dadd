package eu.uptake.prove;

import java.util.Arrays;

/** How long something takes: the middle of many times, after it has been done often enough to be warm. */
public record Stopwatch(int warm, int times) {

    /** Milliseconds, the median. */
    public double median(Runnable what) {
        return sorted(what)[times / 2];
    }

    /** Milliseconds, the least: what it takes by itself, whatever else the machine was doing. */
    public double least(Runnable what) {
        return sorted(what)[0];
    }

    /** Milliseconds that 95 of 100 times do not exceed. */
    public double p95(Runnable what) {
        return sorted(what)[(int) Math.ceil(times * 0.95) - 1];
    }

    private double[] sorted(Runnable what) {
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
        return took;
    }
}
