package eu.uptake.casefile;

import eu.uptake.platform.Sql;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Through which stages a case has passed. Callers have checked that the reader may see the case. */
@Repository
public class StageVisits {

    private final JdbcClient jdbc;

    StageVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first; a stage that the case returned to comes again. */
    public List<StageVisit> of(Case file) {
        return jdbc.sql(
                        "SELECT stage, entered_at, left_at FROM stage_visit WHERE case_id = :id ORDER BY entered_at, left_at")
                .param("id", file.id())
                .query((row, n) -> new StageVisit(
                        row.getString("stage"), Sql.instant(row, "entered_at"), Sql.instantOrNull(row, "left_at")))
                .list();
    }
}
