package eu.uptake.worklist;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Grant;
import eu.uptake.registry.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every list that the page offers to a coordinator and to an advisor of the largest centre, by kind of filter. */
record Offered(Actor actor, Map<String, String> words) {

    static Map<String, List<Offered>> in(JdbcClient jdbc) {
        var centre = most(jdbc, "centre_id", "1 = 1");
        var advisor = Long.parseLong(most(jdbc, "assignee_id", "role = 'advisor' AND centre_id = " + centre));
        var theirs =
                new Actor(advisor, "Advisor", Locale.ENGLISH, Set.of(new Grant(Role.ADVISOR, Long.parseLong(centre))));
        var all = new Actor(-1, "Office", Locale.ENGLISH, Set.of(new Grant(Role.COORDINATOR, 1)));
        var region = most(jdbc, "region", "centre_id = " + centre);
        var sector = most(jdbc, "sector", "centre_id = " + centre);
        var stage = most(jdbc, "stage", "centre_id = " + centre);
        Map<String, List<Offered>> kinds = new LinkedHashMap<>();
        add(kinds, "no filter", all, "view=all");
        add(kinds, "no filter", theirs, "view=all", "view=group", "view=mine");
        var one = new String[] {
            "region=" + region, "sector=" + sector, "stage=" + stage, "held=true", "due=overdue", "due=later"
        };
        add(kinds, "a filter, everything", all, one);
        add(kinds, "a filter, a centre", theirs, one);
        add(kinds, "a narrow stretch of due dates", all, "due=today", "due=week");
        add(kinds, "a narrow stretch of due dates", theirs, "due=today", "due=week");
        add(kinds, "two filters", all, "region=" + region + "&stage=" + stage, "sector=" + sector + "&due=overdue");
        add(kinds, "two filters", theirs, "region=" + region + "&stage=" + stage, "sector=" + sector + "&due=overdue");
        add(kinds, "text", all, "q=rossi", "q=suedval", "q=südsüd&stage=" + stage, "q=TA-2026-0000");
        add(kinds, "text", theirs, "q=rossi", "q=südsüd", "q=officine mec");
        return kinds;
    }

    ListState state() {
        return ListState.of(words);
    }

    private static void add(Map<String, List<Offered>> kinds, String kind, Actor actor, String... filters) {
        var lists = kinds.computeIfAbsent(kind, name -> new ArrayList<>());
        for (var filter : filters) {
            for (var sort : Sort.values()) {
                for (var direction : List.of("asc", "desc")) {
                    Map<String, String> words =
                            new HashMap<>(Map.of("view", "all", "sort", sort.name(), "dir", direction));
                    for (var word : filter.split("&")) {
                        words.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
                    }
                    lists.add(new Offered(actor, words));
                }
            }
        }
    }

    private static String most(JdbcClient jdbc, String column, String where) {
        return jdbc.sql("SELECT CAST(" + column + " AS VARCHAR(40)) AS found FROM work_item WHERE " + column
                        + " IS NOT NULL AND " + where + " GROUP BY " + column
                        + " ORDER BY COUNT(*) DESC, 1 FETCH FIRST 1 ROWS ONLY")
                .query(String.class)
                .single();
    }
}
