package eu.uptake.retention;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** While checks, audits, investigations, appeals or claims run, what they are about is kept, whatever its time. */
@Repository
class Holds {

    static final int LONGEST = 1000;

    /** A condition on the case whose number stands in that column: it, or everything, is held. */
    static String on(String column) {
        return "EXISTS (SELECT 1 FROM retention_hold h WHERE h.lifted_at IS NULL AND (h.case_id IS NULL OR h.case_id = "
                + column + "))";
    }

    /** A condition on drafts: their task is one of a case that is held. */
    static final String ON_DRAFT = "EXISTS (SELECT 1 FROM (SELECT task_id, case_id FROM work_done UNION ALL"
            + " SELECT task_id, case_id FROM work_item) w WHERE w.task_id = draft.form_key AND " + on("w.case_id")
            + ")";

    private final JdbcClient jdbc;
    private final Occurrences occurrences;
    private final Cases cases;
    private final Plans plans;
    private final Clock clock;

    Holds(JdbcClient jdbc, Occurrences occurrences, Cases cases, Plans plans, Clock clock) {
        this.jdbc = jdbc;
        this.occurrences = occurrences;
        this.cases = cases;
        this.plans = plans;
        this.clock = clock;
    }

    /** @param number of the case; none: everything is held */
    record Hold(long id, @Nullable String number, String reason, Instant placedAt) {}

    List<Hold> all() {
        return jdbc.sql("SELECT h.id, c.number, h.reason, h.placed_at FROM retention_hold h"
                        + " LEFT JOIN case_file c ON c.id = h.case_id WHERE h.lifted_at IS NULL ORDER BY h.id")
                .query((row, n) -> new Hold(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("reason"),
                        Sql.instant(row, "placed_at")))
                .list();
    }

    boolean isEverythingHeld() {
        return !jdbc.sql("SELECT id FROM retention_hold WHERE lifted_at IS NULL AND case_id IS NULL")
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /** Everybody who occurs in a case that is held; those of all cases are not asked for while everything is. */
    Set<Long> people() {
        Set<Long> people = new HashSet<>();
        jdbc.sql("SELECT DISTINCT case_id FROM retention_hold WHERE lifted_at IS NULL AND case_id IS NOT NULL")
                .query(Long.class)
                .list()
                .forEach(file -> people.addAll(occurrences.in(file)));
        return people;
    }

    /** Whoever erases something of it at this moment is waited for, and then waits. */
    @Transactional
    public void place(@Nullable Case file, String reason, Actor by) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new IllegalArgumentException("A hold has a reason of at most " + LONGEST + " characters");
        }
        plans.running().forEach(plans::lock);
        if (file != null) {
            cases.lock(file.number());
        }
        jdbc.sql("INSERT INTO retention_hold (case_id, reason, placed_by, placed_at)"
                        + " VALUES (:case, :reason, :by, :at)")
                .param("case", file == null ? null : file.id(), Types.BIGINT)
                .param("reason", reason.strip())
                .param("by", by.person())
                .param("at", Sql.at(clock.instant()))
                .update();
    }

    /** @return whether there was one to lift */
    @Transactional
    public boolean lift(long id) {
        return jdbc.sql("UPDATE retention_hold SET lifted_at = :at WHERE id = :id AND lifted_at IS NULL")
                        .param("at", Sql.at(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }
}
