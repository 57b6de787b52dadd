package eu.uptake.prove.fault;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.prove.Findings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The database is away for a while: everybody is told so, keeps what was typed, and goes on without a restart. */
class DatabaseAwayProof {

    private static final int AWAY = Integer.getInteger("prove.awaySeconds", 60);

    private final Findings findings = new Findings("database away");

    @Test
    void isToldOfAndSurvived() throws IOException {
        survived("PostgreSQL, line cut under load", "away.seconds", Relay::cut);
    }

    @Test
    void isToldOfWhenItOnlySaysNothingMore() throws IOException {
        survived("PostgreSQL, line silent under load", "away.silentSeconds", Relay::hush);
    }

    private void survived(String where, String seconds, Consumer<Relay> goesAway) throws IOException {
        try (var server = EmbeddedPostgres.start();
                var relay = new Relay(server.getPort());
                var place = new Installation(Installation.home(seconds), Storage.postgres(relay.port()), 1, 2, 5)) {
            var node = place.node(0).start();
            try (var crowd = place.crowd().begin()) {
                Pause.until(Duration.ofMinutes(2), () -> place.deeds().acknowledged() > 20);
                goesAway.accept(relay);
                var seen = seen(node, Duration.ofSeconds(AWAY));
                findings.add("away.unclear", where, seen.unclear().size());
                findings.add(seconds, where, seen.longest());
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
            place.compare(findings, where);
            assertThat(findings.missed()).isEmpty();
        }
    }

    /**
     * What a visitor meets while the database is away.
     *
     * @param unclear answers that don't say what happened
     * @param longest seconds that a page took
     */
    record Seen(List<String> unclear, double longest) {}

    static Seen seen(Node node, Duration away) {
        var visitor = new Browser(List.of(node.port()), 0, "198.51.100.7");
        var end = System.nanoTime() + away.toNanos();
        var longest = 0.0;
        List<String> unclear = new ArrayList<>();
        while (System.nanoTime() < end) {
            var begin = System.nanoTime();
            var page = visitor.get("/register");
            longest = Math.max(longest, (System.nanoTime() - begin) / 1e9);
            if (!saysWhatHappened(page)) {
                unclear.add(page.status() + " " + page.body());
            }
            sent(visitor).ifPresent(unclear::add);
        }
        return new Seen(unclear, longest);
    }

    /** The product's own page, with the reference for whoever asks. */
    private static boolean saysWhatHappened(Answer page) {
        return page.status() >= 500
                && page.body().contains("<main")
                && page.body().contains("up-problem");
    }

    /** What is wrong with the answer to something sent. */
    private static Optional<String> sent(Browser visitor) {
        try {
            var answer =
                    visitor.send("POST", "/register?once=away", Map.of("formId", "register-sme", "answers", Map.of()));
            var told = answer.status() >= 400 && answer.body().contains("message");
            return told ? Optional.empty() : Optional.of(answer.status() + " " + answer.body());
        } catch (Browser.Unanswered e) {
            return Optional.of(e.toString());
        }
    }
}
