package eu.uptake.registry;

import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
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

    LinkRequests(
            People people,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            @Qualifier("applicationTaskExecutor") Executor later) {
        this.people = people;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.later = later;
    }

    void ask(String email, String path) {
        later.execute(() -> transaction.executeWithoutResult(status -> people.byEmail(email)
                .filter(Person::active)
                .ifPresent(person -> events.publishEvent(new EntryLinkRequested(person.id(), path)))));
    }
}
