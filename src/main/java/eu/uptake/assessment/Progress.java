package eu.uptake.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far companies came between their first assessment and a later one, over all who have both (figure K20 of the
 * programme). Only the same version of a questionnaire is compared with itself; a company counts once, with its newest.
 */
@Component
public class Progress {

    private static final String WHOLE = "";

    /** Validated assessments of one case, the first beside a later one; of several cases of a company the newest. */
    private static final String BOTH = """
        FROM assessment f JOIN assessment l ON l.case_id = f.case_id AND l.questionnaire = f.questionnaire
            AND l.occasion IN ('T1', 'T2') AND l.state = 'VALIDATED'
        WHERE f.occasion = 'T0' AND f.state = 'VALIDATED' AND NOT EXISTS (
            SELECT 1 FROM assessment n WHERE n.company_id = l.company_id AND n.questionnaire = l.questionnaire
                AND n.occasion = l.occasion AND n.state = 'VALIDATED' AND n.validated_at > l.validated_at)\
        """;

    private final JdbcClient jdbc;
    private final Questionnaires questionnaires;
    private final QuestionnaireWords words;

    Progress(JdbcClient jdbc, Questionnaires questionnaires, QuestionnaireWords words) {
        this.jdbc = jdbc;
        this.questionnaires = questionnaires;
        this.words = words;
    }

    /**
     * From the first occasion to a later one.
     *
     * @param questionnaire its title in the reader's language
     * @param occasion {@code T1} or {@code T2}
     * @param dimensions in the order of the questionnaire
     */
    public record Step(String questionnaire, String version, String occasion, Spread whole, List<Part> dimensions) {}

    public record Part(String name, Spread spread) {}

    /**
     * A company's own way.
     *
     * @param first percent at the first occasion; the others none where there is none yet
     */
    public record Way(
            String number,
            String company,
            double first,
            @Nullable Double second,
            @Nullable Double third) {}

    private record Row(String version, String occasion, String dimension, Spread spread) {}

    /** Nothing while no company has been measured twice. */
    public List<Step> steps(Locale locale) {
        var rows = jdbc.sql("""
            SELECT d.questionnaire, d.occasion, d.dimension, COUNT(*) AS companies, AVG(d.change) AS mean,
                STDDEV_SAMP(d.change) AS deviation,
                PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY d.change) AS median
            FROM (SELECT l.questionnaire, l.occasion, '' AS dimension, l.overall - f.overall AS change
            """ + BOTH + """
            UNION ALL SELECT b.questionnaire, b.occasion, y.dimension, y.score - x.score AS change
            FROM (SELECT f.id AS first_id, l.id AS later_id, l.questionnaire, l.occasion
            """ + BOTH + """
                ) b JOIN assessment_score x ON x.assessment_id = b.first_id
                    JOIN assessment_score y ON y.assessment_id = b.later_id AND y.dimension = x.dimension) d
            GROUP BY d.questionnaire, d.occasion, d.dimension\
            """).query(Progress::row).list();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.version() + " " + row.occasion(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(of -> step(of, locale))
                .toList();
    }

    private Step step(List<Row> rows, Locale locale) {
        var one = rows.get(0);
        Map<String, Spread> spreads = rows.stream().collect(Collectors.toMap(Row::dimension, Row::spread));
        var asked = questionnaires.version(one.version());
        var parts = asked.map(Questionnaire::dimensions).orElse(List.of()).stream()
                .filter(dimension -> spreads.containsKey(dimension.id()))
                .map(dimension -> new Part(words.say(dimension.name(), locale), spreads.get(dimension.id())))
                .toList();
        var title = asked.map(found -> words.say(found.title(), locale)).orElse(one.version());
        return new Step(title, one.version(), one.occasion(), spreads.get(WHOLE), parts);
    }

    /** Whom the figures count, by company. */
    public List<Way> ways(int most) {
        return jdbc.sql("""
            SELECT c.number, c.company_name, w.at_first, w.a_year_later, w.two_years_later FROM case_file c
            JOIN (SELECT f.case_id, MAX(f.overall) AS at_first,
                    MAX(CASE WHEN l.occasion = 'T1' THEN l.overall END) AS a_year_later,
                    MAX(CASE WHEN l.occasion = 'T2' THEN l.overall END) AS two_years_later
            """ + BOTH + """
                GROUP BY f.case_id) w ON w.case_id = c.id
            ORDER BY c.company_search, c.number FETCH FIRST :most ROWS ONLY\
            """)
                .param("most", most)
                .query(Progress::way)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getString("questionnaire"),
                row.getString("occasion"),
                row.getString("dimension"),
                new Spread(
                        row.getInt("companies"),
                        row.getDouble("mean"),
                        row.getDouble("median"),
                        figure(row, "deviation")));
    }

    private static Way way(ResultSet row, int n) throws SQLException {
        return new Way(
                row.getString("number"),
                row.getString("company_name"),
                row.getDouble("at_first"),
                figure(row, "a_year_later"),
                figure(row, "two_years_later"));
    }

    private static @Nullable Double figure(ResultSet row, String column) throws SQLException {
        var value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
