package eu.uptake.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Grant;
import eu.uptake.registry.Role;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How both databases go about each list that the page offers: not its time, which a busy machine blurs, but its plan. */
class ListPlansTest {

    private static final Actor ADVISOR = actor(new Grant(Role.ADVISOR, ManyTasks.CENTRE));
    private static final Actor COORDINATOR = actor(new Grant(Role.COORDINATOR, ManyTasks.OFFICE));
    private static final Horizon HORIZON =
            new Horizon(ManyTasks.NOW, Instant.parse("2026-11-18T23:00:00Z"), Instant.parse("2026-11-25T23:00:00Z"));
    private static final List<Map.Entry<String, String>> EQUALITIES = List.of(
            Map.entry("view", "all"),
            Map.entry("region", "ITH5"),
            Map.entry("stage", "needs-assessment"),
            Map.entry("sector", "TEX"),
            Map.entry("held", "true"));

    /** Not "of so many columns", which would mean that the rest is sorted. */
    private static final String IN_ORDER = "/* index sorted */";

    private static EmbeddedPostgres postgres;
    private static ManyTasks onH2;
    private static ManyTasks onPostgres;

    @BeforeAll
    static void tenThousandTasks() throws IOException {
        postgres = EmbeddedPostgres.start();
        onH2 = ManyTasks.empty().with(10_000);
        onPostgres = ManyTasks.in(postgres.getPostgresDatabase()).with(10_000);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    static Stream<Map<String, String>> everyOrderBehindEveryEquality() {
        return EQUALITIES.stream()
                .flatMap(filter -> Stream.of(Sort.values())
                        .flatMap(sort -> Stream.of("asc", "desc").map(direction -> state(filter, sort, direction))));
    }

    static Stream<Map<String, String>> everyOrderBehindEveryDate() {
        return Stream.of(Due.values())
                .flatMap(due -> Stream.of(Sort.values())
                        .flatMap(sort -> Stream.of("asc", "desc")
                                .map(direction -> state(Map.entry("due", due.name()), sort, direction))));
    }

    @ParameterizedTest
    @MethodSource("everyOrderBehindEveryEquality")
    void everythingIsReadInTheOrderOfAnIndex(Map<String, String> state) {
        assertThat(plan(onH2, COORDINATOR, View.ALL, state)).contains(IN_ORDER).doesNotContain("tableScan");
        assertThat(plan(onPostgres, COORDINATOR, View.ALL, state)).doesNotContain("Sort", "Seq Scan");
    }

    @ParameterizedTest
    @MethodSource("everyOrderBehindEveryEquality")
    void aCentresWorkIsReadInTheOrderOfAnIndex(Map<String, String> state) {
        assertThat(plan(onH2, ADVISOR, View.ALL, state)).contains(IN_ORDER).doesNotContain("tableScan");
        assertThat(plan(onPostgres, ADVISOR, View.ALL, state)).doesNotContain("Sort", "Seq Scan");
    }

    @ParameterizedTest
    @MethodSource("everyOrderBehindEveryDate")
    void aStretchOfDueDatesReadsNoMoreThanAnIndexHolds(Map<String, String> state) {
        for (var actor : List.of(ADVISOR, COORDINATOR)) {
            assertThat(plan(onH2, actor, View.ALL, state)).doesNotContain("tableScan");
            assertThat(plan(onPostgres, actor, View.ALL, state)).doesNotContain("Seq Scan");
        }
    }

    @ParameterizedTest
    @MethodSource({"everyOrderBehindEveryEquality", "everyOrderBehindEveryDate"})
    void whatIsMineOrMyGroupsIsFoundThroughAnIndex(Map<String, String> state) {
        for (var view : List.of(View.MINE, View.GROUP)) {
            assertThat(plan(onH2, ADVISOR, view, state)).doesNotContain("tableScan");
            assertThat(plan(onPostgres, ADVISOR, view, state)).doesNotContain("Seq Scan");
        }
    }

    private static String plan(ManyTasks tasks, Actor actor, View view, Map<String, String> wanted) {
        var sql = new WorkSql(HORIZON);
        var query = sql.page(Branch.of(actor, view), ListState.of(wanted).in(view));
        return String.join(
                "\n",
                tasks.jdbc
                        .sql("EXPLAIN " + query)
                        .params(sql.parameters())
                        .query(String.class)
                        .list());
    }

    private static Map<String, String> state(Map.Entry<String, String> filter, Sort sort, String direction) {
        return Map.of(filter.getKey(), filter.getValue(), "sort", sort.name(), "dir", direction);
    }

    private static Actor actor(Grant... grants) {
        return new Actor(ManyTasks.ADVISOR, "Somebody", Locale.ENGLISH, Set.of(grants));
    }
}
