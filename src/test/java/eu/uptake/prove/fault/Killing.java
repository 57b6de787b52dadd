package eu.uptake.prove.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;

/** Kills the nodes of an installation at random moments while a crowd works on them. */
final class Killing {

    private static final int MOST_ACTIONS = 30;
    private static final int START_IN_A_HUNDRED = 12;
    private static final int BOTH_IN_A_HUNDRED = 10;

    private final Installation place;
    private final Random random;
    private int duringStart;
    private int both;

    Killing(Installation place, long seed) {
        this.place = place;
        this.random = new Random(seed);
    }

    /** One node: dead, compared as it lies there, started again. */
    void one(int kills) {
        var node = place.node(0);
        node.start();
        try (var crowd = place.crowd().begin()) {
            for (int n = 0; n < kills; n++) {
                moment();
                node.kill();
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
            for (int n = 0; n < kills; n++) {
                moment();
                var one = place.node(random.nextInt(2));
                one.kill();
                if (random.nextInt(100) < BOTH_IN_A_HUNDRED) {
                    place.nodes().forEach(Node::close);
                    both++;
                }
                look();
                place.nodes().stream().filter(node -> !node.isAlive()).forEach(Node::start);
            }
            crowd.goHome();
            assertThat(crowd.broken()).isEmpty();
        }
    }

    /** Some actions from now, and at no particular point of the next. */
    private void moment() {
        var enough = place.deeds().acknowledged() + 1 + random.nextInt(MOST_ACTIONS);
        assertThat(Pause.until(Duration.ofMinutes(2), () -> place.deeds().acknowledged() >= enough))
                .as("the crowd gets on")
                .isTrue();
        Pause.millis(random.nextInt(300));
    }

    /** Every death leaves the lists equal and the chains whole, before anybody could have mended them. */
    private void look() {
        place.storage().look(jdbc -> {
            assertThat(Comparison.differences(jdbc)).isEmpty();
            assertThat(Chains.broken(jdbc)).isEmpty();
            return new Jobs(jdbc).makeDue(5);
        });
    }

    @Override
    public String toString() {
        return duringStart + " more during a start, " + both + " times both nodes";
    }
}
