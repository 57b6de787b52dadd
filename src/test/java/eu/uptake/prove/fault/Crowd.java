package eu.uptake.prove.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Workers at work until they are told to go home; each finishes what it has begun. */
final class Crowd implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private final ConcurrentLinkedQueue<Throwable> broken = new ConcurrentLinkedQueue<>();
    private volatile boolean home;

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
            Pause.millis(30);
        }
    }

    /** Waits until everybody has finished; somebody must be there to answer them. */
    void goHome() {
        home = true;
        for (var thread : threads) {
            try {
                thread.join(200_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
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
