package eu.uptake.registry;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Requests for a new link. The answer never tells whether the address is known, neither by its words nor by the time it
 * takes: the work is done after it has been given.
 */
@Component
class LinkRequests {

    private final People people;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Executor later;
    private final LinkLimit limit;

    @Autowired
    LinkRequests(
            People people, ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this(people, events, transactions, clock, oneAtATime());
    }

    LinkRequests(
            People people,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock,
            Executor later) {
        this.limit = new LinkLimit(clock);
        this.people = people;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.later = later;
    }

    void ask(String email, String path) {
        later.execute(() -> transaction.executeWithoutResult(status -> people.byEmail(email)
                .filter(Person::active)
                .filter(person -> limit.allow(person.id()))
                .ifPresent(person -> events.publishEvent(new EntryLinkRequested(person.id(), path)))));
    }

    @PreDestroy
    void finish() {
        if (later instanceof ExecutorService service) {
            service.shutdown();
        }
    }

    /** Of its own, because the application's other executors are the engine's; a flood beyond the queue is dropped. */
    private static ExecutorService oneAtATime() {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(1000),
                work -> new Thread(work, "link-requests"),
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
