package eu.uptake.prove.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The small version of {@link KillProof}. */
class KillIT {

    private static final long SEED = 7;

    @Test
    void losesNothingWhenItIsKilled() {
        var home = Installation.home("kill-small");
        try (var place = new Installation(home, Storage.h2(home), 1, 3, SEED)) {
            new Killing(place, SEED, Duration.ofMinutes(5)).one(2);
            place.node(0).stop();

            assertThat(place.amiss())
                    .allSatisfy((figure, found) -> assertThat(found).isEmpty());
        }
    }
}
