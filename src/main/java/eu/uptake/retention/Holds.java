package eu.uptake.retention;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** While checks, audits, investigations, appeals or claims run, what they are about is kept, whatever its time. */
@Repository
class Holds {

    static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Holds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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

    @Transactional
    public void place(@Nullable Case file, String reason, Actor by) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new IllegalArgumentException("A hold has a reason of at most " + LONGEST + " characters");
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
