package eu.uptake.worklist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the list, with the marks of the pages around it. */
record WorkPage(
        List<WorkRow> rows,
        @Nullable Mark previous,
        @Nullable Mark next) {

    static final int SIZE = 25;

    boolean hasPriorities() {
        return rows.stream().anyMatch(row -> row.priority() != WorkRow.NORMAL);
    }

    /** From up to one row more than a page holds, in the order in which they were read. */
    static WorkPage of(List<WorkRow> read, ListState state) {
        var more = read.size() > SIZE;
        var rows = more ? read.subList(0, SIZE) : read;
        if (state.before() != null) {
            rows = new ArrayList<>(rows);
            Collections.reverse(rows);
        }
        if (rows.isEmpty()) {
            return new WorkPage(List.of(), null, null);
        }
        var first = rows.get(0).mark(state.sort());
        var last = rows.get(rows.size() - 1).mark(state.sort());
        return state.before() != null
                ? new WorkPage(List.copyOf(rows), more ? first : null, last)
                : new WorkPage(List.copyOf(rows), state.after() != null ? first : null, more ? last : null);
    }
}
