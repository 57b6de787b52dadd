package eu.uptake.prove.fault;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.prove.Findings;
import eu.uptake.prove.Programme;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two nodes on one database share the work, take over from each other, and can be renewed one by one under load. */
class TwoNodesProof {

    private static final int TIMERS = Integer.getInteger("prove.timers", 10_000);
    private static final int COMPANIES = Integer.getInteger("prove.companies", 40);
    private static final int WORKERS = 4;
    private static final Duration SLEEP = Duration.ofSeconds(5); // of a node that finds nothing due
    private static final String WHERE = "PostgreSQL, two nodes";

    private final Findings findings = new Findings("two nodes");

    @Test
    void shareTheWorkAndStandInForEachOther() throws IOException {
        try (var server = EmbeddedPostgres.start();
                var place =
                        new Installation(Installation.home("two-nodes"), Storage.postgres(server), 2, WORKERS, 11)) {
            place.nodes().forEach(Node::start);
            fill(place);
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

    /**
     * So many timers fall due at once that whoever wakes first is not done with them when the other wakes. A handful is
     * done before, all by one, and who that is is chance.
     */
    @Test
    void shareTimersAndTheirMails() throws IOException {
        try (var server = EmbeddedPostgres.start()) {
            Programme.onPostgres(server, "sharing").grownTo(TIMERS, 0);
            try (var place =
                    new Installation(Installation.home("sharing"), Storage.postgres(server, "sharing"), 2, 0, 11)) {
                place.nodes().forEach(Node::start); // one after the other: begun together, they would wake together
                place.storage().look(jdbc -> share(place, new Jobs(jdbc), new Doers(jdbc)));
            }
        }
        assertThat(findings.missed()).isEmpty();
    }

    private boolean share(Installation place, Jobs jobs, Doers doers) {
        doers.note();
        var due = jobs.makeDue(TIMERS);
        var since = Instant.now();
        assertThat(Pause.until(Duration.ofMinutes(10), () -> jobs.due() == 0)).isTrue();
        var took = Duration.between(since, Instant.now());
        assertThat(took).as("more than whoever wakes first can do alone").isGreaterThan(SLEEP.multipliedBy(2));
        var timers = doers.timers();
        assertThat(total(timers)).as("each is done once").isEqualTo(due);
        var where = timers + " timers in " + took.toSeconds() + " s, " + WHERE;
        findings.add("nodes.shareOfJobs", where, lesser(timers));
        findings.add(
                "nodes.bothAtItSeconds",
                where,
                Duration.between(since, doers.allAtIt()).toMillis() / 1000.0);

        assertThat(Pause.until(Duration.ofMinutes(10), () -> jobs.mailsWaiting() == 0))
                .isTrue();
        var mails = place.posts().stream().map(post -> (long) post.came()).toList();
        findings.add("nodes.shareOfMails", mails + " mails, " + WHERE, lesser(mails));
        return true;
    }

    /** Per cent of the whole that the idler one of two has done. */
    private static double lesser(List<Long> shares) {
        return shares.size() < 2 ? 0 : 100.0 * Collections.min(shares) / total(shares);
    }

    private static long total(List<Long> shares) {
        return shares.stream().mapToLong(Long::longValue).sum();
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
