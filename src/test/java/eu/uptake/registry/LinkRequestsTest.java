package eu.uptake.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class LinkRequestsTest {

    private final RegistryFixtures registry = new RegistryFixtures();
    private final List<Runnable> later = new ArrayList<>();
    private final LinkRequests requests = new LinkRequests(
            registry.people, registry.events::add, new JdbcTransactionManager(registry.database), later::add);

    @Test
    void doesTheWorkAfterTheAnswerWhetherTheAddressIsKnownOrNot() {
        var ada = registry.aPerson("ada@example.eu");

        requests.ask("ada@example.eu", "/portal");
        requests.ask("nobody@example.eu", "/portal");

        assertThat(registry.events).isEmpty();
        assertThat(later).hasSize(2);
        later.forEach(Runnable::run);
        assertThat(registry.events).containsExactly(new EntryLinkRequested(ada, "/portal"));
    }

    @Test
    void sendsNothingToSomebodyWhoHasBeenDeactivated() {
        registry.people.activate(registry.aPerson("ada@example.eu"), false);

        requests.ask("ada@example.eu", "/portal");
        later.forEach(Runnable::run);

        assertThat(registry.events).isEmpty();
    }
}
