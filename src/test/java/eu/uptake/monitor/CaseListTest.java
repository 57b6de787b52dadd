package eu.uptake.monitor;

import static eu.uptake.monitor.MonitorFixtures.CLOCK;
import static eu.uptake.monitor.MonitorFixtures.COORDINATOR;
import static eu.uptake.monitor.MonitorFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.CaseWords;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Grant;
import eu.uptake.registry.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseListTest {

    private final MonitorFixtures rows = new MonitorFixtures();
    private final CaseList list = new CaseList(rows.jdbc, new CaseWords(rows.jdbc), new Horizon(CLOCK), CLOCK);

    private static CaseFilter filter(Map<String, String> words) {
        return new CaseFilter(
                words.get("q"),
                words.get("stage"),
                words.get("passed"),
                words.get("status"),
                words.get("region"),
                null,
                null,
                null,
                words.get("with"),
                words.get("late"),
                words.containsKey("days") ? Integer.valueOf(words.get("days")) : null,
                words.get("sort"),
                words.get("after"));
    }

    private List<String> found(Map<String, String> words) {
        var filter = filter(words);
        var names = list.page(COORDINATOR, filter).rows().stream()
                .map(CaseRow::companyName)
                .toList();
        assertThat(list.count(COORDINATOR, filter)).isEqualTo(names.size());
        return names;
    }

    @Test
    void findsACompanyWithoutItsAccents() {
        rows.aCase("Łódź Möbel", "ACTIVE", "intake", 1);
        rows.aCase("Other", "ACTIVE", "intake", 1);

        assertThat(found(Map.of("q", "lodz mobel"))).containsExactly("Łódź Möbel");
    }

    @Test
    void findsACaseByPartOfItsNumber() {
        rows.aCase("A", "ACTIVE", "intake", 1);
        var wanted = rows.aCase("B", "ACTIVE", "intake", 1);

        assertThat(found(Map.of("q", rows.number(wanted).toLowerCase(Locale.ROOT))))
                .containsExactly("B");
    }

    @Test
    void countsACaseOnceThoughTwoOfItsWordsAreMeant() {
        rows.aCase("Rossi & Rossini Roma", "ACTIVE", "intake", 1);

        assertThat(found(Map.of("q", "ro"))).containsExactly("Rossi & Rossini Roma");
    }

    @Test
    void takesSignsOfTheDatabaseInASearchAsNothing() {
        rows.aCase("A", "ACTIVE", "intake", 1);

        assertThat(found(Map.of("q", "x%' OR '1'='1"))).isEmpty();
    }

    @Test
    void showsOpenCasesUnlessAskedForOthers() {
        rows.aCase("open", "ACTIVE", "intake", 1);
        rows.aCase("shut", "CLOSED", "adoption", 1);

        assertThat(found(Map.of())).containsExactly("open");
        assertThat(found(Map.of("status", "closed"))).containsExactly("shut");
        assertThat(found(Map.of("status", "all"))).containsExactlyInAnyOrder("open", "shut");
    }

    @Test
    void filtersByWhoHasTheBallAsTheOverviewCounts() {
        rows.aTask(rows.aCase("company's", "ACTIVE", "intake", 1), "intake", "userTask_a", "sme", 5);
        rows.aTask(rows.aCase("advisor's", "ACTIVE", "intake", 1), "intake", "userTask_a", "business-advisor", 5);
        rows.aCase("nobody's", "ACTIVE", "intake", 1);
        rows.aTask(rows.aCase("rests", "ON_HOLD", "intake", 1), "intake", "userTask_a", "sme", 5);

        assertThat(found(Map.of("with", "sme"))).containsExactly("company's");
        assertThat(found(Map.of("with", "advisor"))).containsExactly("advisor's");
        assertThat(found(Map.of("with", "nobody"))).containsExactly("nobody's");
        var counted = new Standings(rows.jdbc).byStage(NOW).get(0).with();
        assertThat(counted)
                .containsEntry(Ball.SME, 1)
                .containsEntry(Ball.ADVISOR, 1)
                .containsEntry(Ball.NOBODY, 1);
    }

    @Test
    void filtersByLatenessAgeStageAndPassage() {
        rows.aTask(rows.aCase("late", "ACTIVE", "intake", 40), "intake", "userTask_a", "sme", -1);
        rows.aTask(rows.aCase("soon", "ACTIVE", "intake", 20), "intake", "userTask_a", "sme", 2);
        var passed = rows.aCase("through", "ACTIVE", "adoption", 2);
        rows.visited(passed, "intake", NOW);

        assertThat(found(Map.of("late", "overdue"))).containsExactly("late");
        assertThat(found(Map.of("late", "soon"))).containsExactly("late", "soon");
        assertThat(found(Map.of("days", "30"))).containsExactly("late");
        assertThat(found(Map.of("stage", "adoption"))).containsExactly("through");
        assertThat(found(Map.of("passed", "intake"))).containsExactly("through");
    }

    @ParameterizedTest
    @EnumSource(CaseSort.class)
    void pagesThroughEveryCaseOnceInEveryOrder(CaseSort sort) {
        for (int i = 0; i < CaseList.PAGE * 2 + 5; i++) {
            var file = rows.aCase("Company " + i % 7, "ACTIVE", "intake", i % 11);
            if (i % 3 > 0) {
                rows.aTask(file, "intake", "userTask_a", "sme", i % 5);
            }
        }
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            var page = list.page(
                    COORDINATOR,
                    filter(after == null ? Map.of("sort", sort.code()) : Map.of("sort", sort.code(), "after", after)));
            page.rows().forEach(row -> seen.add(row.number()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(CaseList.PAGE * 2 + 5).doesNotHaveDuplicates();
        var whole = filter(Map.of("sort", sort.code()));
        for (var most : List.of(3, 45, 100)) {
            assertThat(list.upTo(most, COORDINATOR, whole).stream()
                            .map(CaseRow::number)
                            .toList())
                    .isEqualTo(seen.subList(0, Math.min(most, seen.size())));
        }
    }

    @Test
    void readsWhoseTurnItIsInAsManyCasesAsAreAskedFor() {
        for (int i = 0; i < 1001; i++) {
            rows.aTask(rows.aCase("Company " + i, "ACTIVE", "intake", 1), "intake", "userTask_a", "sme", i);
        }

        assertThat(list.upTo(1001, COORDINATOR, filter(Map.of())))
                .hasSize(1001)
                .allMatch(row -> row.turns().size() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "~", "2026-01-01~x", "~1", "x~1"})
    void readsACursorThatMakesNoSenseAsTheFirstPage(String cursor) {
        rows.aCase("A", "ACTIVE", "intake", 1);

        assertThat(found(Map.of("after", cursor))).containsExactly("A");
    }

    @Test
    void countsNoFurtherThanItSays() {
        for (int i = 0; i < CaseList.MOST_COUNTED + 3; i++) {
            rows.aCase("Company " + i, "ACTIVE", "intake", 1);
        }

        assertThat(list.count(COORDINATOR, filter(Map.of()))).isEqualTo(CaseList.MOST_COUNTED + 1);
    }

    @Test
    void showsNothingBeyondTheReachOfWhoAsks() {
        rows.aCase("A", "ACTIVE", "intake", 1);
        var stranger = new Actor(9, "Stranger", Locale.ENGLISH, Set.of(new Grant(Role.ADVISOR, 999L)));

        assertThat(list.page(stranger, filter(Map.of())).rows()).isEmpty();
        assertThat(list.count(stranger, filter(Map.of()))).isZero();
    }

    @Test
    void tellsWhoseTurnItIsEarliestDueFirst() {
        var file = rows.aCase("A", "ACTIVE", "intake", 1);
        rows.aTask(file, "intake", "userTask_a", "advisor", 5);
        rows.aTask(file, "intake", "userTask_b", "sme", 1);

        var turns = list.page(COORDINATOR, filter(Map.of())).rows().get(0).turns();

        assertThat(turns).extracting(CaseRow.Turn::role).containsExactly("sme", "advisor");
    }

    @Test
    void keepsTheWholeStateInTheAddress() {
        var filter = filter(Map.of("q", "a&b ü", "with", "sme", "sort", "company"));

        assertThat(filter.from("Möbel x~3"))
                .isEqualTo("/monitor/cases?q=a%26b%20%C3%BC&with=sme&sort=company&after=M%C3%B6bel%20x~3");
        assertThat(filter.sortedBy("due")).isEqualTo("/monitor/cases?q=a%26b%20%C3%BC&with=sme");
    }

    @Test
    void takesWordsThatMakeNoSenseAsNotSaid() {
        var filter = filter(Map.of("status", "gone", "with", "dog", "late", "never", "sort", "up", "days", "-4"));

        assertThat(filter.narrowed()).isFalse();
        assertThat(filter.status()).isEqualTo("open");
        assertThat(filter.order()).isEqualTo(CaseSort.DUE);
    }
}
