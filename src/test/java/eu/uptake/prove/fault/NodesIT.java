package eu.uptake.prove.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The small version of {@link TwoNodesProof} and {@link DatabaseAwayProof}, one after the other on one installation: a
 * start of two nodes is most of what either takes.
 */
class NodesIT {

    private static final int WORKERS = 3;
    private static final int SOME = 8;
    private static final double SECONDS = 12;

    @Test
    void otherNodeStandsInForTheDeadOneAndOutlivesItsDatabase() throws IOException {
        try (var server = EmbeddedPostgres.start();
                var relay = new Relay(server.getPort());
                var place = new Installation(
                        Installation.home("nodes-small"), Storage.postgres(relay.port()), 2, WORKERS, 3)) {
            place.nodes().forEach(Node::begin);
            place.nodes().forEach(Node::ready);
            try (var crowd = place.crowd().begin()) {
                getsOn(place);
                standIn(place);
                getsOn(place);
                outlive(place, relay);
                getsOn(place);
                crowd.goHome();
                assertThat(crowd.broken()).isEmpty();
            }
            place.node(1).stop();

            assertThat(place.amiss())
                    .allSatisfy((figure, found) -> assertThat(found).as(figure).isEmpty());
        }
    }

    private static void getsOn(Installation place) {
        var enough = place.deeds().acknowledged() + SOME;
        assertThat(Pause.until(Duration.ofMinutes(2), () -> place.deeds().acknowledged() >= enough))
                .as("the crowd gets on")
                .isTrue();
    }

    /** Who was signed in at the one node stays so at the other. */
    private static void standIn(Installation place) {
        var ports = place.nodes().stream().map(Node::port).toList();
        var coordinator = new Person("coordinator@load.test", new Browser(ports, 0, "198.51.100.8"));
        coordinator.page("/work");

        assertThat(TwoNodesProof.leftByTheDead(place, Duration.ofSeconds(5))).isZero();

        assertThat(coordinator.page("/work").status()).isEqualTo(200);
        assertThat(coordinator.signIns()).isOne();
    }

    private static void outlive(Installation place, Relay relay) {
        relay.cut();
        var seen = DatabaseAwayProof.seen(place.node(1), Duration.ofSeconds(3));
        relay.mend();

        assertThat(seen.unclear()).isEmpty();
        assertThat(seen.longest()).isLessThan(SECONDS);
    }
}
