package eu.uptake.worklist;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Everything a list shows by, read from its address and written back into it. Values that nobody knows fall back to the
 * default, so that an old bookmark still opens a list.
 */
record ListState(
        View view,
        String text,
        String stage,
        String region,
        String sector,
        @Nullable Due due,
        boolean held,
        Sort sort,
        boolean descending,
        @Nullable Mark after,
        @Nullable Mark before) {

    private static final int LONGEST = 100;

    static ListState of(Map<String, String> parameters) {
        return new ListState(
                one(View.class, parameters.get("view"), View.MINE),
                cut(parameters.get("q")),
                cut(parameters.get("stage")),
                cut(parameters.get("region")),
                cut(parameters.get("sector")),
                any(Due.class, parameters.get("due")),
                "true".equals(parameters.get("held")),
                one(Sort.class, parameters.get("sort"), Sort.DUE),
                "desc".equals(parameters.get("dir")),
                Mark.read(parameters.get("after")).orElse(null),
                Mark.read(parameters.get("before")).orElse(null));
    }

    /** The query part of the address: only what differs from the default. */
    public String query() {
        var query = UriComponentsBuilder.newInstance();
        put(query, "view", view == View.MINE ? "" : name(view));
        put(query, "q", text);
        put(query, "stage", stage);
        put(query, "region", region);
        put(query, "sector", sector);
        put(query, "due", due == null ? "" : name(due));
        put(query, "held", held ? "true" : "");
        put(query, "sort", sort == Sort.DUE ? "" : name(sort));
        put(query, "dir", descending ? "desc" : "");
        put(query, "after", after == null ? "" : after.encoded());
        put(query, "before", before == null ? "" : before.encoded());
        var written = query.encode().build().getQuery();
        return written == null ? "" : written;
    }

    public String address() {
        return address("/work");
    }

    String address(String path) {
        var query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Where the whole list is taken away as a file of this ending. */
    public String export(String ending) {
        return in(view).address("/work/export." + ending);
    }

    public boolean isFiltered() {
        return !(text + stage + region + sector).isEmpty() || due != null || held;
    }

    public ListState in(View other) {
        return new ListState(other, text, stage, region, sector, due, held, sort, descending, null, null);
    }

    /** The address behind a view's tab: "mine" is named where the bare address might open the group's list. */
    public String tab(View other) {
        var address = in(other).address();
        return address.equals("/work") ? "/work?view=" + name(other) : address;
    }

    public ListState due(@Nullable Due other) {
        return new ListState(view, text, stage, region, sector, other, false, sort, descending, null, null);
    }

    public ListState onHold() {
        return new ListState(view, text, stage, region, sector, null, true, sort, descending, null, null);
    }

    /** By another column upwards, by the same one the other way round. */
    public ListState by(Sort other) {
        return new ListState(
                view, text, stage, region, sector, due, held, other, other == sort && !descending, null, null);
    }

    public ListState after(Mark mark) {
        return new ListState(view, text, stage, region, sector, due, held, sort, descending, mark, null);
    }

    public ListState before(Mark mark) {
        return new ListState(view, text, stage, region, sector, due, held, sort, descending, null, mark);
    }

    public ListState bare() {
        return new ListState(view, "", "", "", "", null, false, sort, descending, null, null);
    }

    private static void put(UriComponentsBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String cut(@Nullable String text) {
        var trimmed = text == null ? "" : text.strip();
        return trimmed.substring(0, Math.min(LONGEST, trimmed.length()));
    }

    private static <E extends Enum<E>> E one(Class<E> type, @Nullable String text, E otherwise) {
        var value = any(type, text);
        return value == null ? otherwise : value;
    }

    private static <E extends Enum<E>> @Nullable E any(Class<E> type, @Nullable String text) {
        for (var value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        return null;
    }
}
