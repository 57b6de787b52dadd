package eu.uptake.operation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.ChainRound;
import eu.uptake.notification.PostState;
import eu.uptake.process.EngineState;
import eu.uptake.process.Reconciler;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final EngineState WORKING = new EngineState(true, null, 0, 10, 3);
    private static final PostState SENDING = new PostState(true, 0, 0, null);
    private static final ChainRound.Progress UNTOUCHED = new ChainRound.Progress(0, 0, null, null);
    private static final long PLENTY = 50L << 30;

    private static List<Condition> judge(
            EngineState engine, PostState post, Reconciler.@Nullable Last last, long free) {
        return judge(engine, post, last, UNTOUCHED, free);
    }

    private static List<Condition> judge(
            EngineState engine,
            PostState post,
            Reconciler.@Nullable Last last,
            ChainRound.Progress histories,
            long free) {
        return new Conditions(
                        () -> Optional.of(new Figures(5, engine, post, last, histories, free, PLENTY)),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .all();
    }

    private static String found(List<Condition> all, String name) {
        var one = all.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
        return one.stateName() + " " + one.finding();
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(judge(WORKING, SENDING, null, PLENTY)).allMatch(Condition::isWell);
    }

    @ParameterizedTest
    @CsvSource({"4, well done", "6, watch late", "31, wrong stuck"})
    void minutesMakeADueJobLateAndThenStuck(int minutes, String found) {
        var engine = new EngineState(true, NOW.minus(Duration.ofMinutes(minutes)), 0, 10, 3);
        assertThat(found(judge(engine, SENDING, null, PLENTY), "jobs")).isEqualTo(found);
    }

    @Test
    void aNodeThatTakesNoJobsIsWrongAndAFailedJobIsNot() {
        assertThat(found(judge(new EngineState(false, null, 0, 10, 3), SENDING, null, PLENTY), "jobs"))
                .isEqualTo("wrong stopped");
        assertThat(found(judge(new EngineState(true, null, 2, 10, 3), SENDING, null, PLENTY), "jobs"))
                .isEqualTo("watch failing");
        assertThat(found(judge(new EngineState(true, null, 0, 0, 0), SENDING, null, PLENTY), "engine"))
                .isEqualTo("wrong empty");
    }

    @ParameterizedTest
    @CsvSource({
        "true, 29, 0, well sent",
        "true, 31, 0, watch late",
        "true, 1441, 0, wrong stuck",
        "true, 0, 1, watch failed",
        "false, 1441, 1, well kept"
    })
    void mailsThatWaitAreLateAndThenStuckUnlessNobodySendsThem(boolean sends, int minutes, int failed, String found) {
        var post = new PostState(sends, 1, failed, NOW.minus(Duration.ofMinutes(minutes)));
        assertThat(found(judge(WORKING, post, null, PLENTY), "outbox")).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"2000, well free", "1000, watch low", "100, wrong full"})
    void aDiskRunsLowAndThenFull(long mebibytes, String found) {
        assertThat(found(judge(WORKING, SENDING, null, mebibytes << 20), "disk"))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"0, well equal", "2, watch mended"})
    void aDifferenceFromTheEngineIsWorthALook(int mended, String found) {
        assertThat(found(judge(WORKING, SENDING, new Reconciler.Last(NOW, mended), PLENTY), "workList"))
                .isEqualTo(found);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsWrong() {
        var away = new Conditions(Optional::empty, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(found(away.all(), "database")).isEqualTo("wrong away");
        assertThat(away.of("jobs").isWell()).isFalse();
    }

    @Test
    void everyFindingIsSaidAndEveryTroubleHasItsAdvice() throws IOException {
        for (var file : List.of("operation.properties", "operation_fr.properties")) {
            var texts = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/i18n", file))) {
                texts.load(reader);
            }
            assertThat(texts.stringPropertyNames()).containsAll(keys().toList());
        }
    }

    private static Stream<String> keys() throws IOException {
        var calls = Pattern.compile("Condition\\s*\\.(well|watch|wrong)\\(\"(\\w+)\", \"(\\w+)\"");
        var source = Files.readString(Path.of("src/main/java/eu/uptake/operation/Conditions.java"));
        return calls.matcher(source).results().flatMap(call -> {
            var key = "operation." + call.group(2) + "." + call.group(3);
            return call.group(1).equals("well") ? Stream.of(key) : Stream.of(key, key + ".do");
        });
    }

    @Test
    void aBrokenHistoryIsToBeLookedAtAndStopsNothing() {
        var running = new ChainRound.Progress(200, 0, NOW, null);
        var over = new ChainRound.Progress(312, 0, NOW, NOW);
        var broken = new ChainRound.Progress(312, 1, NOW, NOW);

        assertThat(found(judge(WORKING, SENDING, null, UNTOUCHED, PLENTY), "histories"))
                .isEqualTo("well unchecked");
        assertThat(found(judge(WORKING, SENDING, null, running, PLENTY), "histories"))
                .isEqualTo("well running");
        assertThat(found(judge(WORKING, SENDING, null, over, PLENTY), "histories"))
                .isEqualTo("well whole");
        assertThat(found(judge(WORKING, SENDING, null, broken, PLENTY), "histories"))
                .isEqualTo("watch broken");
    }
}
