package eu.uptake.adoption;

import eu.uptake.platform.Sql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How content the companies are, whenever a form of the programme asks it. */
@Repository
public class Surveys {

    private final JdbcClient jdbc;
    private final Clock clock;

    Surveys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void keep(SurveyAnswer answer) {
        jdbc.sql("""
                        INSERT INTO survey_answer (task_id, case_id, element, item, about, at, recommend, usefulness,
                            competence, speed, paperwork)
                        VALUES (:task, :caseId, :element, :item, :about, :at, :recommend, :usefulness, :competence,
                            :speed, :paperwork)""")
                .param("task", answer.taskId())
                .param("caseId", answer.caseId())
                .param("element", answer.element())
                .param("item", answer.item())
                .param("about", answer.about())
                .param("at", Sql.at(clock.instant()))
                .param("recommend", answer.recommend())
                .param("usefulness", answer.usefulness())
                .param("competence", answer.competence())
                .param("speed", answer.speed())
                .param("paperwork", answer.paperwork())
                .update();
    }

    /** By occasion; nobody's answer by itself. */
    public List<Satisfaction> all() {
        return jdbc.sql("""
                        SELECT element, COUNT(*) AS asked, COUNT(recommend) AS answered,
                            COUNT(CASE WHEN recommend >= 9 THEN 1 END) AS promoters,
                            COUNT(CASE WHEN recommend <= 6 THEN 1 END) AS detractors,
                            COUNT(usefulness) AS n_usefulness, AVG(CAST(usefulness AS NUMERIC(9, 4))) AS usefulness,
                            COUNT(competence) AS n_competence, AVG(CAST(competence AS NUMERIC(9, 4))) AS competence,
                            COUNT(speed) AS n_speed, AVG(CAST(speed AS NUMERIC(9, 4))) AS speed,
                            COUNT(paperwork) AS n_paperwork, AVG(CAST(paperwork AS NUMERIC(9, 4))) AS paperwork
                        FROM survey_answer GROUP BY element ORDER BY element""").query(Surveys::read).list();
    }

    private static Satisfaction read(ResultSet row, int n) throws SQLException {
        return new Satisfaction(
                row.getString("element"),
                new NetPromoter(
                        row.getInt("asked"), row.getInt("answered"), row.getInt("promoters"), row.getInt("detractors")),
                mean(row, "usefulness"),
                mean(row, "competence"),
                mean(row, "speed"),
                mean(row, "paperwork"));
    }

    private static @Nullable BigDecimal mean(ResultSet row, String scale) throws SQLException {
        return row.getInt("n_" + scale) < NetPromoter.FEWEST
                ? null
                : row.getBigDecimal(scale).setScale(1, RoundingMode.HALF_UP);
    }
}
