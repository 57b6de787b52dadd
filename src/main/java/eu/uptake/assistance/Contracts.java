package eu.uptake.assistance;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Since when, until when and how much people work for their organisation. The papers stay with its payroll. */
@Repository
public class Contracts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Contracts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Contract of(long person) {
        return new Contract(jdbc.sql("SELECT * FROM employment WHERE person_id = :person ORDER BY starts_on")
                .param("person", person)
                .query(Contracts::read)
                .list());
    }

    /**
     * The stretch that begins on that day is from now on this one; an earlier one that is still open ends before it, and it
     * ends before a later one begins.
     */
    @Transactional
    public void record(long person, Employment stretch, Actor by) {
        jdbc.sql("DELETE FROM employment WHERE person_id = :person AND starts_on = :starts")
                .param("person", person)
                .param("starts", stretch.starts())
                .update();
        jdbc.sql("UPDATE employment SET ends_on = :before WHERE person_id = :person AND starts_on < :starts"
                        + " AND (ends_on IS NULL OR ends_on >= :starts)")
                .param("person", person)
                .param("before", stretch.starts().minusDays(1))
                .param("starts", stretch.starts())
                .update();
        jdbc.sql("""
                        INSERT INTO employment (person_id, starts_on, ends_on, share, hours_per_day, recorded_by, recorded_at)
                        VALUES (:person, :starts, :ends, :share, :perDay, :by, :now)""")
                .param("person", person)
                .param("starts", stretch.starts())
                .param("ends", end(person, stretch))
                .param("share", stretch.share())
                .param("perDay", stretch.hoursPerDay())
                .param("by", by.name())
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    private @Nullable LocalDate end(long person, Employment stretch) {
        var before = of(person).stretches().stream()
                .map(Employment::starts)
                .filter(starts -> starts.isAfter(stretch.starts()))
                .findFirst()
                .map(starts -> starts.minusDays(1));
        return before.filter(last -> stretch.ends() == null || stretch.ends().isAfter(last))
                .orElse(stretch.ends());
    }

    private static Employment read(ResultSet row, int n) throws SQLException {
        return new Employment(
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBigDecimal("share"),
                row.getBigDecimal("hours_per_day"));
    }
}
