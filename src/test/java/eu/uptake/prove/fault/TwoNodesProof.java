package eu.uptake.prove.fault;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.prove.Findings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two nodes on one database share the work, take over from each other, and can be renewed one by one under load. */
class TwoNodesProof {

    private static final int ROUNDS = Integer.getInteger("prove.rounds", 12);
    private static final int COMPANIES = Integer.getInteger("prove.companies", 40);
    private static final int WORKERS = 4;
    private static final String WHERE = "PostgreSQL, two nodes";

    private final Findings findings = new Findings("two nodes");

    @Test
    void shareTheWorkAndStandInForEachOther() throws IOException {
        try (var server = EmbeddedPostgres.start();
                var place =
                        new Installation(Installation.home("two-nodes"), Storage.postgres(server), 2, WORKERS, 11)) {
            place.nodes().forEach(Node::start);
            fill(place);
            spread(place);
            rollingRestart(place);
            findings.add("nodes.notTakenOver", WHERE, leftByTheDead(place, Duration.ofSeconds(20)));
            assertThat(place.settle()).isTrue();
            place.compare(findings, WHERE);
            assertThat(findings.missed()).isEmpty();
        }
    }

    private static void fill(Installation place) {
        try (var crowd = place.crowd().begin()) {
            assertThat(Pause.until(
                            Duration.ofMinutes(10),
                            () -> place.deeds().of(Deeds.Kind.REGISTRATION).size() >= COMPANIES))
                    .isTrue();
            crowd.goHome();
        }
    }

    private void spread(Installation place) {
        Map<String, String> owners = new ConcurrentHashMap<>();
        for (int n = 0; n < ROUNDS; n++) {
            int round = n;
            Pause.millis(n * 1_700 % 5_000); // at any moment of either node's waiting
            place.storage().look(jdbc -> {
                new Jobs(jdbc).remindersDue();
                assertThat(Pause.until(Duration.ofMinutes(4), () -> {
                            jdbc.sql("SELECT ID_, LOCK_OWNER_ FROM ACT_RU_JOB WHERE LOCK_OWNER_ IS NOT NULL")
                                    .query((row, line) -> owners.put(round + row.getString(1), row.getString(2)))
                                    .list();
                            return new Jobs(jdbc).due() == 0;
                        }))
                        .isTrue();
                return true;
            });
        }
        var byOwner = owners.values().stream().collect(Collectors.groupingBy(owner -> owner, Collectors.counting()));
        findings.add("nodes.shareOfJobs", owners.size() + " timers, " + WHERE, lesser(byOwner.values()));
        var byPost = place.posts().stream().map(post -> (long) post.came()).toList();
        findings.add("nodes.shareOfMails", byPost + " mails, " + WHERE, lesser(byPost));
    }

    /** Per cent of the whole. */
    private static double lesser(Collection<Long> shares) {
        var whole = shares.stream().mapToLong(Long::longValue).sum();
        var least = shares.size() < 2
                ? 0
                : shares.stream().mapToLong(Long::longValue).min().orElse(0);
        return whole == 0 ? 0 : 100.0 * least / whole;
    }

    private void rollingRestart(Installation place) {
        try (var crowd = place.crowd().begin()) {
            var enough = place.deeds().acknowledged() + 40; // everybody is signed in again
            Pause.until(Duration.ofMinutes(3), () -> place.deeds().acknowledged() > enough);
            var before = place.signIns();
            Refusals.begin();
            for (var node : place.nodes()) {
                node.stop();
                crowd.quietly(node::start);
            }
            crowd.goHome();
            assertThat(crowd.broken()).isEmpty();
            findings.add("nodes.refusedSeconds", "rolling restart, " + WHERE, Refusals.longestSeconds());
            findings.add("nodes.sessionsLost", "rolling restart, " + WHERE, place.signIns() - before);
        }
    }

    /**
     * One dies with jobs in hand; once their locks are over the other does them.
     *
     * @param patience how long to wait until it has some in hand
     * @return the jobs that nobody does
     */
    static int leftByTheDead(Installation place, Duration patience) {
        return place.storage().look(jdbc -> {
            var jobs = new Jobs(jdbc);
            jobs.remindersDue();
            Pause.until(patience, () -> jobs.locked() > 0);
            place.node(0).kill();
            jobs.letLocksPass();
            Pause.until(Duration.ofMinutes(4), () -> jobs.due() == 0);
            return jobs.due();
        });
    }
}
