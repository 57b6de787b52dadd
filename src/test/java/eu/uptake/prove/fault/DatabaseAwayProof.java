package eu.uptake.prove.fault;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.prove.Findings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The database is away for a while: everybody is told so, keeps what was typed, and goes on without a restart. */
class DatabaseAwayProof {

    private static final String WHERE = "PostgreSQL, line cut under load";
    private static final int AWAY = Integer.getInteger("prove.awaySeconds", 60);

    private final Findings findings = new Findings("database away");

    @Test
    void isToldOfAndSurvived() throws IOException {
        try (var server = EmbeddedPostgres.start();
                var relay = new Relay(server.getPort());
                var place =
                        new Installation(Installation.home("database-away"), Storage.postgres(relay.port()), 1, 2, 5)) {
            var node = place.node(0).start();
            try (var crowd = place.crowd().begin()) {
                Pause.until(Duration.ofMinutes(2), () -> place.deeds().acknowledged() > 20);
                relay.cut();
                meanwhile(new Browser(List.of(node.port()), 0, "198.51.100.7"));
                relay.mend();
                var before = place.deeds().acknowledged();
                assertThat(Pause.until(
                                Duration.ofMinutes(2), () -> place.deeds().acknowledged() > before + 20))
                        .as("the same process goes on")
                        .isTrue();
                crowd.goHome();
                assertThat(crowd.broken()).isEmpty();
            }
            assertThat(place.settle()).isTrue();
            place.compare(findings, WHERE);
            assertThat(findings.missed()).isEmpty();
        }
    }

    private void meanwhile(Browser visitor) {
        var end = System.nanoTime() + Duration.ofSeconds(AWAY).toNanos();
        var longest = 0.0;
        int unclear = 0;
        while (System.nanoTime() < end) {
            var begin = System.nanoTime();
            var page = visitor.get("/register");
            longest = Math.max(longest, (System.nanoTime() - begin) / 1e9);
            unclear += saysWhatHappened(page) ? 0 : 1;
            unclear += sendsAnswered(visitor) ? 0 : 1;
        }
        findings.add("away.unclear", WHERE, unclear);
        findings.add("away.seconds", WHERE, longest);
    }

    /** The product's own page, with the reference for whoever asks. */
    private static boolean saysWhatHappened(Answer page) {
        return page.status() >= 500
                && page.body().contains("<main")
                && page.body().contains("up-problem");
    }

    private static boolean sendsAnswered(Browser visitor) {
        try {
            var answer =
                    visitor.send("POST", "/register?once=away", Map.of("formId", "register-sme", "answers", Map.of()));
            return answer.status() >= 400 && answer.body().contains("message");
        } catch (Browser.Unanswered e) {
            return false;
        }
    }
}
