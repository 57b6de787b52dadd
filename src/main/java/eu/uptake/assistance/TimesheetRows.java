package eu.uptake.assistance;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How signed months lie in their table: versions are added, and of each only the second signature is written later. */
@Repository
class TimesheetRows {

    static final int MOST_PEOPLE = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    TimesheetRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first. */
    List<Timesheet> versions(long person, YearMonth month) {
        return jdbc.sql(
                        "SELECT * FROM timesheet WHERE person_id = :person AND month_key = :month ORDER BY version DESC")
                .param("person", person)
                .param("month", month.toString())
                .query(TimesheetRows::read)
                .list();
    }

    Optional<Timesheet> find(String id) {
        return jdbc.sql("SELECT * FROM timesheet WHERE id = :id")
                .param("id", id)
                .query(TimesheetRows::read)
                .optional();
    }

    /** Of everybody, newest first. */
    List<Timesheet> of(YearMonth month) {
        return jdbc.sql("SELECT * FROM timesheet WHERE month_key = :month ORDER BY version DESC")
                .param("month", month.toString())
                .query(TimesheetRows::read)
                .list();
    }

    /** The longest waiting first. */
    List<Timesheet> waiting() {
        return jdbc.sql("SELECT * FROM timesheet WHERE state = 'SIGNED' ORDER BY signed_at, id FETCH FIRST "
                        + MOST_PEOPLE + " ROWS ONLY")
                .query(TimesheetRows::read)
                .list();
    }

    /** @param home the beneficiary that declares the hours @return its id */
    String insert(Actor actor, long home, MonthOfHours worked, int version, String content) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO timesheet (id, person_id, organisation_id, month_key, version, state, hours,
                            newest_line, content, sha256, person_name, signed_at)
                        VALUES (:id, :person, :home, :month, :version, 'SIGNED', :hours, :newest, :content, :sha256,
                            :name, :now)""")
                .param("id", id)
                .param("person", actor.person())
                .param("home", home)
                .param("month", worked.month().toString())
                .param("version", version)
                .param("hours", worked.total())
                .param("newest", worked.newestLine())
                .param("content", content)
                .param("sha256", Checksum.of(content))
                .param("name", actor.name())
                .param("now", Sql.at(clock.instant()))
                .update();
        return id;
    }

    /** @return false if it waits no more */
    boolean settle(String id, TimesheetState state, Actor by, @Nullable String reason) {
        return jdbc.sql("UPDATE timesheet SET state = :state, second_id = :by, second_name = :name,"
                                + " second_at = :now, reason = :reason WHERE id = :id AND state = 'SIGNED'")
                        .param("state", state.name())
                        .param("by", by.person())
                        .param("name", by.name())
                        .param("now", Sql.at(clock.instant()))
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                > 0;
    }

    private static Timesheet read(ResultSet row, int n) throws SQLException {
        return new Timesheet(
                row.getString("id"),
                row.getLong("person_id"),
                row.getString("person_name"),
                YearMonth.parse(row.getString("month_key")),
                row.getInt("version"),
                TimesheetState.valueOf(row.getString("state")),
                row.getBigDecimal("hours"),
                row.getLong("newest_line"),
                row.getString("content"),
                row.getString("sha256"),
                Sql.instant(row, "signed_at"),
                row.getString("second_name"),
                Sql.instantOrNull(row, "second_at"),
                row.getString("reason"),
                Sql.instantOrNull(row, "anonymised_at"));
    }
}
