package eu.uptake.prove.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Workers at work until they are told to go home; each finishes what it has begun. */
final class Crowd implements AutoCloseable {

    private static final long BUSY = 30;
    private static final long QUIET = 700;

    private final List<Thread> threads = new ArrayList<>();
    private final ConcurrentLinkedQueue<Throwable> broken = new ConcurrentLinkedQueue<>();
    private volatile boolean home;
    private volatile long pause = BUSY;

    Crowd(List<Worker> workers) {
        for (var worker : workers) {
            var thread = new Thread(() -> work(worker), "worker-" + threads.size());
            threads.add(thread);
        }
    }

    Crowd begin() {
        threads.forEach(Thread::start);
        return this;
    }

    private void work(Worker worker) {
        while (!home) {
            try {
                worker.act();
            } catch (RuntimeException | AssertionError e) {
                broken.add(e);
            }
            Pause.millis(pause);
        }
    }

    /** Leaves the machine to what is going on meanwhile. */
    void quietly(Runnable meanwhile) {
        pause = QUIET;
        meanwhile.run();
        pause = BUSY;
    }

    /** Waits until everybody has finished; somebody must be there to answer them. */
    void goHome() {
        home = true;
        for (var thread : threads) {
            try {
                thread.join(700_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Where everybody is, for whoever wonders why nothing goes on. */
    List<String> at() {
        return threads.stream()
                .map(thread -> thread.getName() + " " + List.of(thread.getStackTrace()))
                .toList();
    }

    /** What no worker could cope with. */
    Iterable<Throwable> broken() {
        return broken;
    }

    @Override
    public void close() {
        home = true;
        threads.forEach(Thread::interrupt);
    }
}
