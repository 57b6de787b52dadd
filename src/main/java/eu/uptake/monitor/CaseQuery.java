package eu.uptake.monitor;

import eu.uptake.casefile.CaseWords;
import eu.uptake.casefile.Reach;
import eu.uptake.casefile.Sought;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A filter as the condition of a statement over cases (alias {@code c}) and their earliest open task (alias {@code w}). */
class CaseQuery {

    /** Of an open task {@code w}: its case has none that is due before it. So a list by due date reads only what it shows. */
    static final String EARLIEST =
            "NOT EXISTS (SELECT 1 FROM work_item e WHERE e.case_id = w.case_id AND e.held = FALSE"
                    + " AND (e.due < w.due OR (e.due = w.due AND e.task_id < w.task_id)))";

    private static final String CASES = " FROM case_file c";
    private static final String WITH_TASK =
            " FROM work_item w JOIN case_file c ON c.id = w.case_id AND w.held = FALSE AND " + EARLIEST;
    private static final String WITHOUT_TASK =
            " FROM case_file c LEFT JOIN work_item w ON w.case_id = c.id AND w.held = FALSE";

    private final @Nullable String counted;
    private final boolean late;
    private final boolean waiting;
    private boolean few;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    static CaseQuery showing(CaseFilter filter, Actor actor, CaseWords words, Instant now, Instant horizon) {
        return new CaseQuery(filter, actor, text -> words.sought(text, "c", "id"), null, now, horizon);
    }

    static CaseQuery counting(CaseFilter filter, Actor actor, Instant now, Instant horizon) {
        return new CaseQuery(filter, actor, null, filter.q(), now, horizon);
    }

    private CaseQuery(
            CaseFilter filter,
            Actor actor,
            @Nullable Function<String, Sought> text,
            @Nullable String counted,
            Instant now,
            Instant horizon) {
        this.counted = counted;
        var reach = Reach.of(actor, "c");
        conditions.add(reach.sql());
        parameters.putAll(reach.parameters());
        status(filter);
        if (text != null && filter.q() != null) {
            search(text.apply(filter.q()));
        }
        stage(filter);
        equal("c.region", "region", filter.region());
        equal("c.cluster_id", "cluster", filter.cluster());
        equal("c.centre_id", "centre", filter.centre());
        equal("c.advisor_id", "advisor", filter.advisor());
        with(filter);
        late = filter.late() != null;
        waiting = Ball.of(filter.with()) == Ball.NOBODY;
        if (filter.late() != null) {
            add("w.due < :due", "due", Sql.at("overdue".equals(filter.late()) ? now : horizon));
        }
        if (filter.days() != null) {
            add("c.stage_since <= :aged", "aged", Sql.at(now.minus(Duration.ofDays(filter.days()))));
        }
    }

    /** Only what comes behind the cursor in that order; a cursor that makes no sense is as if not given. */
    CaseQuery after(CaseFilter filter) {
        var order = filter.order();
        var cursor = filter.after() == null ? "" : filter.after();
        var cut = cursor.lastIndexOf('~');
        if (cut < 0) {
            return this;
        }
        try {
            var key = cursor.substring(0, cut);
            var tie = cursor.substring(cut + 1);
            parameters.put("tie", order == CaseSort.DUE ? tie : Long.valueOf(tie));
            parameters.put("key", order.moment() ? Sql.at(key) : key);
        } catch (DateTimeException | NumberFormatException e) {
            parameters.remove("tie");
            return this;
        }
        conditions.add("(%1$s %2$s :key OR (%1$s = :key AND %3$s > :tie))"
                .formatted(order.key(), order.beyond(), order.tie()));
        return this;
    }

    /** Cases with a task to do, each with the earliest; or those without any. */
    String from(boolean withTask) {
        return withTask ? WITH_TASK : WITHOUT_TASK;
    }

    /** What the filter needs, and no more. */
    String from() {
        return waiting ? WITHOUT_TASK : late ? WITH_TASK : CASES;
    }

    /** The column {@code id} of what passes; a case may come several times if the filter has a text. */
    String ids() {
        if (counted == null) {
            return "SELECT c.id" + from() + where();
        }
        var sought = Sought.counted(counted, from() + where());
        parameters.putAll(sought.parameters());
        return sought.sql();
    }

    /**
     * What is the same for all and leads the index of the order: named, or the database sorts what lies sorted. Not where
     * a text finds few: H2 would read all in their order rather than begin with those.
     */
    String ahead(CaseFilter filter) {
        if (few) {
            return "";
        }
        if (filter.order() == CaseSort.DUE) {
            return "w.held, ";
        }
        return "open".equals(filter.status()) ? "c.closed_at " + filter.order().direction() + ", " : "";
    }

    /** Whether cases with a task can pass. */
    boolean admitsTasks() {
        return !waiting;
    }

    /** Whether cases without a task can pass. */
    boolean admitsNoTask() {
        return !late;
    }

    CaseQuery withoutTask() {
        conditions.add("w.task_id IS NULL");
        return this;
    }

    /** Whether the page before ended among those without a task. */
    static boolean isBehindTasks(CaseFilter filter) {
        return filter.after() != null && filter.after().startsWith("9999-");
    }

    /** Of those without a task, which come by their id, only what is behind the cursor if it is one of theirs. */
    CaseQuery afterId(CaseFilter filter) {
        var cursor = filter.after() == null ? "" : filter.after();
        try {
            if (isBehindTasks(filter)) {
                add("c.id > :id", "id", Long.valueOf(cursor.substring(cursor.lastIndexOf('~') + 1)));
            }
        } catch (NumberFormatException e) {
            parameters.remove("id");
        }
        return this;
    }

    String where() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void status(CaseFilter filter) {
        if ("open".equals(filter.status())) {
            conditions.add("c.closed_at IS NULL");
        } else if (!"all".equals(filter.status())) {
            add("c.status = :status", "status", filter.status().toUpperCase(Locale.ROOT));
        }
    }

    private void search(Sought sought) {
        conditions.add(sought.sql());
        parameters.putAll(sought.parameters());
        few = sought.few();
    }

    private void stage(CaseFilter filter) {
        if ("-".equals(filter.stage())) {
            conditions.add("c.stage IS NULL");
        } else {
            equal("c.stage", "stage", filter.stage());
        }
        if (filter.passed() != null) {
            add(
                    "EXISTS (SELECT 1 FROM stage_visit v WHERE v.case_id = c.id AND v.stage = :passed"
                            + " AND v.left_at IS NOT NULL)",
                    "passed",
                    filter.passed());
        }
    }

    private void with(CaseFilter filter) {
        var ball = Ball.of(filter.with());
        if (ball == Ball.NOBODY) {
            conditions.add("w.task_id IS NULL AND c.status <> 'ON_HOLD' AND c.closed_at IS NULL");
        } else if (ball != null) {
            conditions.add("EXISTS (SELECT 1 FROM work_item b WHERE b.case_id = c.id AND b.held = FALSE AND "
                    + ball.holds("b") + ")");
        }
    }

    private void equal(String column, String name, @Nullable Object value) {
        if (value != null) {
            add(column + " = :" + name, name, value);
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }
}
