package eu.uptake.adoption;

import eu.uptake.platform.Sql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How content the companies are, whenever a form of the programme asks it. */
@Repository
public class Surveys {

    /** Answers that an advisor sees together, at the least. */
    public static final int TOGETHER = 3;

    private static final String FIGURES = """
        SELECT %1$s AS topic, COUNT(*) AS asked, COUNT(recommend) AS answered,
            COUNT(CASE WHEN recommend >= 9 THEN 1 END) AS promoters,
            COUNT(CASE WHEN recommend <= 6 THEN 1 END) AS detractors,
            COUNT(usefulness) AS n_usefulness, AVG(CAST(usefulness AS NUMERIC(9, 4))) AS usefulness,
            COUNT(competence) AS n_competence, AVG(CAST(competence AS NUMERIC(9, 4))) AS competence,
            COUNT(speed) AS n_speed, AVG(CAST(speed AS NUMERIC(9, 4))) AS speed,
            COUNT(paperwork) AS n_paperwork, AVG(CAST(paperwork AS NUMERIC(9, 4))) AS paperwork
        FROM %2$s GROUP BY %1$s ORDER BY %1$s\
        """;

    /** Answers beyond a whole number of groups only count as asked. */
    private static final String MINE = """
        (SELECT o.element, CASE WHEN o.shown THEN o.recommend END AS recommend,
                CASE WHEN o.shown THEN o.usefulness END AS usefulness,
                CASE WHEN o.shown THEN o.competence END AS competence,
                CASE WHEN o.shown THEN o.speed END AS speed, CASE WHEN o.shown THEN o.paperwork END AS paperwork
            FROM (SELECT s.*, ROW_NUMBER() OVER (PARTITION BY s.element, s.said ORDER BY s.at, s.task_id)
                    <= COUNT(*) OVER (PARTITION BY s.element, s.said)
                        - MOD(COUNT(*) OVER (PARTITION BY s.element, s.said), :together) AS shown
                FROM (SELECT a.*, CASE WHEN COALESCE(a.recommend, a.usefulness, a.competence, a.speed,
                            a.paperwork) IS NULL THEN 0 ELSE 1 END AS said
                    FROM survey_answer a JOIN case_file c ON c.id = a.case_id WHERE c.advisor_id = :advisor) s) o) m\
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Surveys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One answer of a company to one question about one thing: a later one takes the place of an earlier. */
    public void keep(SurveyAnswer answer) {
        jdbc.sql("DELETE FROM survey_answer WHERE case_id = :caseId AND element = :element"
                        + " AND COALESCE(item, '') = :item")
                .param("caseId", answer.caseId())
                .param("element", answer.element())
                .param("item", answer.item() == null ? "" : answer.item())
                .update();
        jdbc.sql("""
            INSERT INTO survey_answer (task_id, case_id, element, item, about, at, recommend, usefulness,
                competence, speed, paperwork)
            VALUES (:task, :caseId, :element, :item, :about, :at, :recommend, :usefulness, :competence,
                :speed, :paperwork)\
            """)
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
    public List<Satisfaction> byOccasion() {
        return jdbc.sql(FIGURES.formatted("element", "survey_answer"))
                .query((row, n) -> read(row, NetPromoter.FEWEST))
                .list();
    }

    /**
     * By service, for those that ask about one; likewise. The occasion's figures hold the answers about all services:
     * those about which too few spoke are left out together with as many others as it takes that nothing can be
     * subtracted.
     */
    public List<Satisfaction> byService() {
        var all = jdbc.sql(FIGURES.formatted("about", "(SELECT * FROM survey_answer WHERE item IS NOT NULL) s"))
                .query((row, n) -> read(row, NetPromoter.FEWEST))
                .list();
        var leftOut = leftOut(all);
        return all.stream().filter(one -> !leftOut.contains(one.topic())).toList();
    }

    private static Set<String> leftOut(List<Satisfaction> all) {
        Set<String> leftOut = new HashSet<>();
        var untold = 0;
        for (var one : all.stream()
                .sorted(Comparator.comparingInt(said -> said.recommend().answered()))
                .toList()) {
            var answered = one.recommend().answered();
            if (answered >= NetPromoter.FEWEST && (untold == 0 || untold >= NetPromoter.FEWEST)) {
                break;
            }
            untold += answered;
            leftOut.add(one.topic());
        }
        return leftOut;
    }

    /**
     * By occasion, of the companies that this advisor looks after. Answers are taken in {@link #TOGETHER} at a time, in
     * the order in which they came: the newest cannot be told from how the figures change.
     */
    public List<Satisfaction> byOccasionFor(long advisor) {
        return jdbc.sql(FIGURES.formatted("element", MINE))
                .param("advisor", advisor)
                .param("together", TOGETHER)
                .query((row, n) -> read(row, TOGETHER))
                .list();
    }

    private static Satisfaction read(ResultSet row, int fewest) throws SQLException {
        return new Satisfaction(
                row.getString("topic"),
                new NetPromoter(
                        row.getInt("asked"), row.getInt("answered"), row.getInt("promoters"), row.getInt("detractors")),
                mean(row, "usefulness", fewest),
                mean(row, "competence", fewest),
                mean(row, "speed", fewest),
                mean(row, "paperwork", fewest));
    }

    private static @Nullable BigDecimal mean(ResultSet row, String scale, int fewest) throws SQLException {
        return row.getInt("n_" + scale) < fewest
                ? null
                : row.getBigDecimal(scale).setScale(1, RoundingMode.HALF_UP);
    }
}
