package eu.uptake.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class LinkRequestsTest {

    private final RegistryFixtures registry = new RegistryFixtures();
    private final List<Runnable> later = new ArrayList<>();
    private final LinkRequests requests = new LinkRequests(
            registry.people,
            registry.events::add,
            new JdbcTransactionManager(registry.database),
            registry.clock,
            later::add);

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

    @Test
    void sendsNoSecondLinkWhileTheFirstIsFreshAndFiveAnHourAtMost() {
        registry.aPerson("ada@example.eu");
        registry.aPerson("bo@example.eu");

        for (int minute = 0; minute < 60; minute++) {
            requests.ask("Ada@example.eu ", "/portal");
            requests.ask("ada@example.eu", "/work");
            runAll();
            registry.clock.moveTo(RegistryFixtures.NOW.plus(Duration.ofMinutes(minute + 1)));
        }
        assertThat(registry.events).hasSizeBetween(5, 6);

        requests.ask("bo@example.eu", "/portal");
        runAll();
        assertThat(registry.events).hasSizeBetween(6, 7);
    }

    private void runAll() {
        later.forEach(Runnable::run);
        later.clear();
    }
}
