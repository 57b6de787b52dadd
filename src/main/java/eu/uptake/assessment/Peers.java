package eu.uptake.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How other companies stand: the mean of each dimension over what has been validated with the same questionnaire before
 * support began, in the same sector, or else in all. Never of fewer than five others, so that none can be told from it.
 */
@Component
class Peers {

    static final int FEWEST = 5;

    /** Beyond that many a few minutes change nothing that a reader sees, and counting takes time. */
    private static final long MANY = 500;

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Means> kept = new ConcurrentHashMap<>();

    Peers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param sector whether they are of the same sector only */
    record Means(long companies, boolean sector, Map<String, Double> dimensions, Instant at) {}

    Optional<Means> of(Assessment assessment) {
        var sector = assessment.begun().sector();
        return Optional.ofNullable(sector)
                .flatMap(code -> means(assessment, code))
                .or(() -> means(assessment, null));
    }

    private Optional<Means> means(Assessment assessment, @Nullable String sector) {
        var key = assessment.questionnaire() + " " + sector;
        var last = kept.get(key);
        if (last != null && last.at().plus(KEPT).isAfter(clock.instant())) {
            return Optional.of(last);
        }
        var means = count(assessment, sector);
        if (means.companies() > MANY) {
            kept.put(key, means);
        }
        return Optional.of(means).filter(found -> found.companies() >= FEWEST);
    }

    private Means count(Assessment assessment, @Nullable String sector) {
        Map<String, Double> dimensions = new HashMap<>();
        long[] companies = {0};
        var query = jdbc.sql("""
                        SELECT s.dimension, AVG(s.score) AS mean, COUNT(DISTINCT a.company_id) AS companies
                        FROM assessment a JOIN assessment_score s ON s.assessment_id = a.id
                        WHERE a.questionnaire = :questionnaire AND a.occasion = 'T0' AND a.state = 'VALIDATED'
                            AND a.company_id <> :own""" + (sector == null ? "" : " AND a.sector = :sector") + " GROUP BY s.dimension")
                .param("questionnaire", assessment.questionnaire())
                .param("own", assessment.begun().companyId());
        (sector == null ? query : query.param("sector", sector)).query(row -> {
            dimensions.put(row.getString("dimension"), row.getDouble("mean"));
            companies[0] = row.getLong("companies");
        });
        return new Means(companies[0], sector != null, dimensions, clock.instant());
    }
}
