package eu.uptake.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many people who look at one page after the other, all at the same time. */
final class AtOnce {

    /** Somebody who is signed in. */
    interface Visitor {

        /** The status that the page came with. */
        int look(String page) throws Exception;
    }

    private AtOnce() {}

    /** Milliseconds that each page took, shortest first; every one must come. */
    static double[] took(List<? extends Visitor> visitors, List<String> pages, int each) throws Exception {
        var threads = Executors.newFixedThreadPool(visitors.size());
        try {
            List<Future<double[]>> all = new ArrayList<>();
            for (var visitor : visitors) {
                all.add(threads.submit(() -> looked(visitor, pages, each)));
            }
            List<double[]> times = new ArrayList<>();
            for (var one : all) {
                times.add(one.get());
            }
            return times.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        } catch (ExecutionException e) {
            throw new AssertionError("A page did not come", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static double[] looked(Visitor visitor, List<String> pages, int times) throws Exception {
        var took = new double[times];
        for (int n = 0; n < times; n++) {
            var page = pages.get(n % pages.size());
            var start = System.nanoTime();
            var status = visitor.look(page);
            took[n] = (System.nanoTime() - start) / 1e6;
            assertThat(status).as(page).isEqualTo(200);
        }
        return took;
    }
}
