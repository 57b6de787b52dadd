package eu.uptake.adoption;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the adoptions, as companies told it later. */
@Repository
public class FollowUps {

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the place of an earlier answer for the same number of months. */
    public void answered(Case file, FollowUp told) {
        jdbc.sql("DELETE FROM follow_up WHERE case_id = :id AND months = :months")
                .param("id", file.id())
                .param("months", told.months())
                .update();
        jdbc.sql("""
                        INSERT INTO follow_up (case_id, months, technology_use, invested, planned, turnover, exports,
                            staff, jobs, attribution, without_programme, answered_at)
                        VALUES (:caseId, :months, :use, :invested, :planned, :turnover, :exports, :staff, :jobs,
                            :attribution, :without, :at)""")
                .param("caseId", file.id())
                .param("months", told.months())
                .param("use", told.technologyUse())
                .param("invested", told.invested())
                .param("planned", told.planned())
                .param("turnover", told.turnover())
                .param("exports", told.exports())
                .param("staff", told.staff())
                .param("jobs", told.jobs())
                .param("attribution", told.attribution().name())
                .param("without", told.withoutProgramme())
                .param("at", Sql.at(clock.instant()))
                .update();
    }

    /** @param level of adoption as the advisor found it, and the readiness */
    public void reviewed(Case file, int months, int level, int trl) {
        jdbc.sql("UPDATE follow_up SET adoption_level = :level, trl = :trl, reviewed_at = :at"
                        + " WHERE case_id = :id AND months = :months")
                .param("level", level)
                .param("trl", trl)
                .param("at", Sql.at(clock.instant()))
                .param("id", file.id())
                .param("months", months)
                .update();
    }

    /** In the order of the months. */
    public List<FollowUp> of(Case file) {
        return jdbc.sql("SELECT * FROM follow_up WHERE case_id = :id ORDER BY months")
                .param("id", file.id())
                .query(FollowUps::read)
                .list();
    }

    private static FollowUp read(ResultSet row, int n) throws SQLException {
        return new FollowUp(
                row.getInt("months"),
                row.getInt("technology_use"),
                row.getBigDecimal("invested"),
                row.getBigDecimal("planned"),
                row.getBigDecimal("turnover"),
                row.getBigDecimal("exports"),
                row.getBigDecimal("staff"),
                row.getBigDecimal("jobs"),
                Attribution.valueOf(row.getString("attribution")),
                row.getString("without_programme"),
                whole(row, "adoption_level"),
                whole(row, "trl"));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
