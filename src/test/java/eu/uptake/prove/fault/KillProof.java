package eu.uptake.prove.fault;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.prove.Findings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Nodes die at random moments under load; nothing that was acknowledged is lost, and nothing is done twice. */
class KillProof {

    private static final int KILLS = Integer.getInteger("prove.kills", 50);
    private static final long SEED = Long.getLong("prove.seed", 20261122);
    private static final int WORKERS = 4;

    private final Findings findings = new Findings("kill -9");

    @Test
    void losesNothingOnH2() {
        var home = Installation.home("kill-h2");
        try (var place = new Installation(home, Storage.h2(home), 1, WORKERS, SEED)) {
            var killing = new Killing(place, SEED);
            killing.one(KILLS);
            compare(place, "H2, one node, %d kills, %s, seed %d".formatted(KILLS, killing, SEED));
        }
    }

    @Test
    void losesNothingOnPostgresWithTwoNodes() throws IOException {
        try (var server = EmbeddedPostgres.start();
                var place = new Installation(
                        Installation.home("kill-postgres"), Storage.postgres(server), 2, WORKERS, SEED)) {
            var killing = new Killing(place, SEED);
            killing.two(KILLS);
            compare(place, "PostgreSQL, two nodes, %d kills, %s, seed %d".formatted(KILLS, killing, SEED));
        }
    }

    private void compare(Installation place, String where) {
        var settled = place.settle();
        place.compare(findings, where);
        assertThat(settled).as("everything due is done").isTrue();
        assertThat(findings.missed()).isEmpty();
    }
}
