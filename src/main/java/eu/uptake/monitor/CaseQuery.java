package eu.uptake.monitor;

import eu.uptake.casefile.Reach;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import eu.uptake.registry.Names;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter as the condition of a statement over cases (alias {@code c}) and their earliest open task (alias {@code w}). */
class CaseQuery {

    private static final String CASES = " FROM case_file c";
    private static final String WITH_DUE = """
             FROM case_file c
             LEFT JOIN (SELECT case_id, MIN(due) AS due FROM work_item WHERE held = FALSE GROUP BY case_id) w
                 ON w.case_id = c.id
            """;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    CaseQuery(CaseFilter filter, Actor actor, Instant now, Instant horizon) {
        var reach = Reach.of(actor, "c");
        conditions.add(reach.sql());
        parameters.putAll(reach.parameters());
        status(filter);
        search(filter);
        stage(filter);
        equal("c.region", "region", filter.region());
        equal("c.cluster_id", "cluster", filter.cluster());
        equal("c.centre_id", "centre", filter.centre());
        equal("c.advisor_id", "advisor", filter.advisor());
        with(filter);
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
            parameters.put("id", Long.valueOf(cursor.substring(cut + 1)));
            parameters.put("key", order.moment() ? Sql.at(key) : key);
        } catch (DateTimeException | NumberFormatException e) {
            parameters.remove("id");
            return this;
        }
        conditions.add("(%1$s %2$s :key OR (%1$s = :key AND c.id > :id))".formatted(order.key(), order.beyond()));
        return this;
    }

    /** Joins the earliest open tasks only for who asks for them: that means reading them all. */
    String from(boolean withDue) {
        return withDue || conditions.stream().anyMatch(condition -> condition.contains("w.due")) ? WITH_DUE : CASES;
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

    private void search(CaseFilter filter) {
        if (filter.q() == null) {
            return;
        }
        var number = filter.q().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", "");
        parameters.put("name", Names.anywhere(filter.q()));
        parameters.put("number", number.isEmpty() ? "-" : "%" + number + "%");
        conditions.add("(c.company_search LIKE :name OR c.number LIKE :number)");
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
            conditions.add("w.due IS NULL AND c.status <> 'ON_HOLD' AND c.closed_at IS NULL");
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
