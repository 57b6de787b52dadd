package eu.uptake.assessment;

import eu.uptake.platform.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How other companies stand: the mean of each dimension over what had been validated before today with the same
 * questionnaire on the first occasion, in the same sector, or else in all. Others are taken in five at a time, in the
 * order in which they came: nobody's answers can be told from a mean, nor from how it changes.
 */
@Component
class Peers {

    static final int FEWEST = 5;

    /** Beyond that many, one more or less (the reader itself) changes nothing that is seen, and counting takes time. */
    private static final long MANY = 500;

    private static final String THEIRS = """
            FROM assessment a WHERE a.questionnaire = :questionnaire AND a.occasion = 'T0' AND a.state = 'VALIDATED'
                AND a.validated_at < :today AND a.company_id <> :own AND (:sector = '' OR a.sector = :sector)""";

    private static final String ALL = "";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Means> kept = new ConcurrentHashMap<>();

    Peers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param sector whether they are of the same sector only */
    record Means(long companies, boolean sector, Map<String, Double> dimensions, Instant asOf) {}

    Optional<Means> of(Assessment assessment) {
        return Optional.ofNullable(assessment.begun().sector())
                .flatMap(sector -> means(assessment, sector))
                .or(() -> means(assessment, ALL));
    }

    private Optional<Means> means(Assessment assessment, String sector) {
        var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        var key = assessment.questionnaire() + " " + sector;
        var last = kept.get(key);
        if (last != null && last.asOf().equals(today)) {
            return Optional.of(last);
        }
        var means = count(assessment, sector, today);
        if (means.companies() > MANY) {
            kept.put(key, means);
        }
        return Optional.of(means).filter(found -> found.companies() >= FEWEST);
    }

    private Means count(Assessment assessment, String sector, Instant today) {
        Map<String, Double> dimensions = new HashMap<>();
        long[] companies = {0};
        jdbc.sql("""
                        WITH them AS (SELECT a.company_id, ROW_NUMBER() OVER (ORDER BY MIN(a.validated_at), a.company_id) AS n
                        """ + THEIRS + """
                         GROUP BY a.company_id)
                        SELECT s.dimension, AVG(s.score) AS mean, COUNT(DISTINCT s.company_id) AS companies
                        FROM (SELECT a.company_id, p.dimension, p.score
                            FROM assessment_score p JOIN (SELECT a.*\s""" + THEIRS + """
                            ) a ON a.id = p.assessment_id) s
                        JOIN them ON them.company_id = s.company_id
                        WHERE them.n <= (SELECT COUNT(*) FROM them) - MOD((SELECT COUNT(*) FROM them), :fewest)
                        GROUP BY s.dimension""")
                .param("questionnaire", assessment.questionnaire())
                .param("today", Sql.at(today))
                .param("own", assessment.begun().companyId())
                .param("sector", sector)
                .param("fewest", FEWEST)
                .query(row -> {
                    dimensions.put(row.getString("dimension"), row.getDouble("mean"));
                    companies[0] = row.getLong("companies");
                });
        return new Means(companies[0], !sector.equals(ALL), dimensions, today);
    }
}
