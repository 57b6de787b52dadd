package eu.uptake.casefile;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many open cases somebody works on, so that a new one goes where there is room. */
@Repository
public class CaseLoads {

    private final JdbcClient jdbc;

    CaseLoads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open cases by the centre that works on them. */
    public Map<Long, Integer> byCentre() {
        return by("centre_id");
    }

    /** Open cases by the advisor who works on them. */
    public Map<Long, Integer> byAdvisor() {
        return by("advisor_id");
    }

    private Map<Long, Integer> by(String column) {
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.sql("SELECT " + column + " AS who, COUNT(*) AS n FROM case_file WHERE closed_at IS NULL AND " + column
                        + " IS NOT NULL GROUP BY " + column)
                .query((row, n) -> counts.put(row.getLong("who"), row.getInt("n")))
                .list();
        return counts;
    }
}
