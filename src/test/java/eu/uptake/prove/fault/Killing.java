package eu.uptake.prove.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Kills the nodes of an installation at random moments while a crowd works on them. */
final class Killing {

    private static final int MOST_ACTIONS = 30;
    private static final int START_IN_A_HUNDRED = 12;
    private static final int BOTH_IN_A_HUNDRED = 10;

    private final Installation place;
    private final Random random;
    private final Instant end;
    private int deaths;
    private int duringStart;
    private int both;

    /** @param atMost after which no other death is begun, however many were wanted */
    Killing(Installation place, long seed, Duration atMost) {
        this.place = place;
        this.end = Instant.now().plus(atMost);
        this.random = new Random(seed);
    }

    /** One node: dead, compared as it lies there, started again. */
    void one(int kills) {
        var node = place.node(0);
        node.start();
        try (var crowd = place.crowd().begin()) {
            while (deaths < kills && Instant.now().isBefore(end)) {
                moment(crowd);
                node.kill();
                deaths++;
                while (random.nextInt(100) < START_IN_A_HUNDRED) {
                    node.begin();
                    Pause.millis(random.nextInt(8_000));
                    node.kill();
                    duringStart++;
                }
                look();
                node.start();
            }
            crowd.goHome();
            assertThat(crowd.broken()).isEmpty();
        }
    }

    /** Two nodes: mostly one is there for the other; now and then neither. */
    void two(int kills) {
        place.nodes().forEach(Node::start);
        try (var crowd = place.crowd().begin()) {
            while (deaths < kills && Instant.now().isBefore(end)) {
                moment(crowd);
                var one = place.node(random.nextInt(2));
                one.kill();
                deaths++;
                if (random.nextInt(100) < BOTH_IN_A_HUNDRED) {
                    place.nodes().forEach(Node::close);
                    both++;
                }
                look();
                crowd.quietly(() ->
                        place.nodes().stream().filter(node -> !node.isAlive()).forEach(Node::start));
            }
            crowd.goHome();
            assertThat(crowd.broken()).isEmpty();
        }
    }

    /** Some actions from now, and at no particular point of the next. */
    private void moment(Crowd crowd) {
        var enough = place.deeds().acknowledged() + 1 + random.nextInt(MOST_ACTIONS);
        assertThat(Pause.until(Duration.ofMinutes(5), () -> place.deeds().acknowledged() >= enough))
                .as(
                        "the crowd gets on; %s; refused %s; at %s",
                        crowd.broken(), place.deeds().refusals(), crowd.at())
                .isTrue();
        Pause.millis(random.nextInt(300));
    }

    /** Every death leaves the lists equal and the chains whole, before anybody could have mended them. */
    private void look() {
        place.storage().still(jdbc -> {
            assertThat(Comparison.differences(jdbc)).isEmpty();
            assertThat(Chains.broken(jdbc)).isEmpty();
            return jdbc;
        });
        place.storage().look(jdbc -> new Jobs(jdbc).makeDue(5));
    }

    int deaths() {
        return deaths + duringStart;
    }

    @Override
    public String toString() {
        return deaths + " deaths, " + duringStart + " more during a start, " + both + " times both nodes";
    }
}
