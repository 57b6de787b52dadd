package eu.uptake.assessment;

import eu.uptake.assessment.Assessment.Begun;
import eu.uptake.assessment.Assessment.Content;
import eu.uptake.assessment.Assessment.Marks;
import eu.uptake.casefile.Case;
import eu.uptake.platform.Sql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The assessments of all cases. */
@Repository
class Assessments {

    private static final int DECIMALS = 6;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Assessments(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Newest first. */
    List<Assessment> of(Case file) {
        return jdbc.sql("SELECT * FROM assessment WHERE case_id = :id ORDER BY begun_at DESC, id DESC")
                .param("id", file.id())
                .query(this::read)
                .list();
    }

    void add(Assessment news) {
        written(jdbc.sql("""
                        INSERT INTO assessment (id, case_id, company_id, sector, occasion, begun_at, questionnaire, state,
                            overall, own_overall, band, technology, confidence, recommendation, submitted_at,
                            validated_at, payload)
                        VALUES (:id, :case, :company, :sector, :occasion, :begun, :questionnaire, :state, :overall, :own,
                            :band, :technology, :confidence, :recommendation, :submitted, :validated, :payload)"""), news)
                .param("case", news.begun().caseId())
                .param("company", news.begun().companyId())
                .param("sector", news.begun().sector())
                .param("occasion", news.occasion().name())
                .param("begun", Sql.at(news.begun().at()))
                .update();
    }

    void change(Assessment news) {
        written(jdbc.sql("""
                        UPDATE assessment SET questionnaire = :questionnaire, state = :state, overall = :overall,
                            own_overall = :own, band = :band, technology = :technology, confidence = :confidence,
                            recommendation = :recommendation, submitted_at = :submitted, validated_at = :validated,
                            payload = :payload
                        WHERE id = :id"""), news).update();
    }

    private JdbcClient.StatementSpec written(JdbcClient.StatementSpec statement, Assessment news) {
        var marks = news.marks();
        var opinion = news.content().opinion();
        return statement
                .param("id", news.id())
                .param("questionnaire", news.questionnaire())
                .param("state", news.state().name())
                .param("overall", marks == null ? null : decimal(marks.overall()))
                .param("own", marks == null ? null : decimal(marks.own()))
                .param("band", marks == null ? null : marks.band())
                .param("technology", opinion.technology())
                .param("confidence", opinion.confidence())
                .param("recommendation", opinion.recommendation())
                .param("submitted", Sql.atOrNull(news.submittedAt()))
                .param("validated", Sql.atOrNull(news.validatedAt()))
                .param("payload", json.writeValueAsString(news.content()));
    }

    /** What is shown of a payload is found in it; these rows are there to be counted and compared. */
    void keepScores(Assessment of, Map<String, Double> dimensions) {
        jdbc.sql("DELETE FROM assessment_score WHERE assessment_id = :id")
                .param("id", of.id())
                .update();
        rows(
                "INSERT INTO assessment_score (assessment_id, case_id, dimension, score) VALUES ",
                "(?, ?, ?, ?)",
                dimensions.entrySet().stream()
                        .map(one ->
                                List.<Object>of(of.id(), of.begun().caseId(), one.getKey(), decimal(one.getValue())))
                        .toList());
    }

    void keepNeeds(Assessment of) {
        rows(
                "INSERT INTO assessment_need (assessment_id, case_id, technology, use_level, interest, score) VALUES ",
                "(?, ?, ?, ?, ?, ?)",
                of.content().needs().stream()
                        .map(need -> List.<Object>of(
                                of.id(),
                                of.begun().caseId(),
                                need.technology(),
                                need.use(),
                                need.interest(),
                                decimal(need.score())))
                        .toList());
    }

    /** All at once: a statement each would be most of what handing in a form costs. */
    private void rows(String insert, String places, List<List<Object>> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(insert + String.join(", ", Collections.nCopies(rows.size(), places)))
                    .params(rows.stream().flatMap(List::stream).toList())
                    .update();
        }
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private Assessment read(ResultSet row, int n) throws SQLException {
        var band = row.getString("band");
        return new Assessment(
                new Begun(
                        row.getString("id"),
                        row.getLong("case_id"),
                        row.getLong("company_id"),
                        row.getString("sector"),
                        Occasion.valueOf(row.getString("occasion")),
                        Sql.instant(row, "begun_at")),
                AssessmentState.valueOf(row.getString("state")),
                row.getString("questionnaire"),
                band == null ? null : new Marks(row.getDouble("overall"), row.getDouble("own_overall"), band),
                Sql.instantOrNull(row, "submitted_at"),
                Sql.instantOrNull(row, "validated_at"),
                json.readValue(row.getString("payload"), Content.class));
    }
}
