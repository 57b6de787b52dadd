package eu.uptake.monitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of cases shows, in the words of its address. Words that make no sense are as if not said.
 *
 * @param stage code of the stage in which the cases are; {@code -} for none yet
 * @param passed code of a stage which the cases have left at least once
 * @param status a status in small letters, {@code open}, or {@code all}
 * @param with who has the ball, in small letters
 * @param late {@code overdue}, or {@code soon} for those and what is due within the horizon
 * @param days least number of days in the stage
 * @param after where the page before ended
 */
record CaseFilter(
        @Nullable String q,
        @Nullable String stage,
        @Nullable String passed,
        @Nullable String status,
        @Nullable String region,
        @Nullable Long cluster,
        @Nullable Long centre,
        @Nullable Long advisor,
        @Nullable String with,
        @Nullable String late,
        @Nullable Integer days,
        @Nullable String sort,
        @Nullable String after) {

    static final List<String> STATUSES = List.of(
            "open", "all", "applied", "active", "on_hold", "follow_up", "refused", "withdrawn", "terminated", "closed");
    static final List<Integer> AGES = List.of(14, 30, 60, 90, 180);
    private static final Set<String> LATENESS = Set.of("overdue", "soon");
    private static final int LONGEST_SEARCH = 100;

    CaseFilter {
        q = blankToNull(q);
        q = q != null && q.length() > LONGEST_SEARCH ? q.substring(0, LONGEST_SEARCH) : q;
        stage = blankToNull(stage);
        passed = blankToNull(passed);
        status = status != null && STATUSES.contains(status) ? status : "open";
        region = blankToNull(region);
        with = Ball.of(with) == null ? null : with;
        late = late != null && LATENESS.contains(late) ? late : null;
        days = days == null || days < 1 || days > 10_000 ? null : days;
        sort = CaseSort.of(sort).code();
        after = blankToNull(after);
    }

    CaseSort order() {
        return CaseSort.of(sort);
    }

    /** The same list from its beginning, in another order. */
    public String sortedBy(String other) {
        return link(other, null);
    }

    public String from(@Nullable String cursor) {
        return link(sort, cursor);
    }

    public String first() {
        return link(sort, null);
    }

    /** Whether anything but the standard list is asked for. */
    public boolean narrowed() {
        var words = words(null, null);
        words.remove("sort");
        return !words.isEmpty();
    }

    /** Where the whole list is taken away as a file of this ending. */
    public String export(String ending) {
        return link("/monitor/cases/export." + ending, sort, null);
    }

    private String link(@Nullable String order, @Nullable String cursor) {
        return link("/monitor/cases", order, cursor);
    }

    private String link(String path, @Nullable String order, @Nullable String cursor) {
        var url = UriComponentsBuilder.fromPath(path);
        var words = words(order, cursor);
        words.keySet().forEach(name -> url.queryParam(name, "{" + name + "}"));
        return url.encode().buildAndExpand(words).toUriString();
    }

    private Map<String, Object> words(@Nullable String order, @Nullable String cursor) {
        Map<String, Object> words = new LinkedHashMap<>();
        put(words, "q", q);
        put(words, "stage", stage);
        put(words, "passed", passed);
        put(words, "status", "open".equals(status) ? null : status);
        put(words, "region", region);
        put(words, "cluster", cluster);
        put(words, "centre", centre);
        put(words, "advisor", advisor);
        put(words, "with", with);
        put(words, "late", late);
        put(words, "days", days);
        put(words, "sort", CaseSort.DUE.code().equals(order) ? null : order);
        put(words, "after", cursor);
        return words;
    }

    private static void put(Map<String, Object> words, String name, @Nullable Object value) {
        if (value != null) {
            words.put(name, value);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
