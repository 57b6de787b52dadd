package eu.uptake.prove.fault;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.prove.Findings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nodes die at random moments under load; nothing that was acknowledged is lost, and nothing is done twice. */
class KillProof {

    /** On each database: fifty in all. */
    private static final int KILLS = Integer.getInteger("prove.kills", 25);

    private static final long SEED = Long.getLong("prove.random", 20261122);
    private static final Duration MOST = Duration.ofMinutes(Integer.getInteger("prove.minutes", 60));
    private static final int WORKERS = 4;

    private final Findings findings = new Findings("kill -9");

    @Test
    void losesNothingOnH2() {
        var home = Installation.home("kill-h2");
        try (var place = new Installation(home, Storage.h2(home), 1, WORKERS, SEED)) {
            var killing = new Killing(place, SEED, MOST);
            killing.one(KILLS);
            compare(place, killing, "H2, one node, %s, seed %d".formatted(killing, SEED));
        }
    }

    @Test
    void losesNothingOnPostgresWithTwoNodes() throws IOException {
        try (var server = EmbeddedPostgres.start();
                var place = new Installation(
                        Installation.home("kill-postgres"), Storage.postgres(server), 2, WORKERS, SEED)) {
            var killing = new Killing(place, SEED, MOST);
            killing.two(KILLS);
            compare(place, killing, "PostgreSQL, two nodes, %s, seed %d".formatted(killing, SEED));
        }
    }

    /** A slow machine has its time; the budget says how many deaths there must have been. */
    private void compare(Installation place, Killing killing, String where) {
        var settled = place.settle();
        findings.add("faults.deaths", where, killing.deaths());
        place.compare(findings, where);
        assertThat(settled).as("everything due is done").isTrue();
        assertThat(findings.missed()).isEmpty();
    }
}
