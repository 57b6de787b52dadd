package eu.uptake.retention;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has not been told yet what became of their request, or whose mail is still on its way: without their address the
 * answer could not reach them (Article 12(3) and (4) of the GDPR).
 */
@Repository
class Owed {

    private static final String OPEN =
            "SELECT q.person_id FROM data_request q WHERE q.person_id IS NOT NULL AND q.answered_at IS NULL";
    private static final String ON_ITS_WAY = "SELECT m.person_id FROM mail m WHERE m.state = 'QUEUED'";

    private final JdbcClient jdbc;

    Owed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Long> people() {
        return jdbc.sql(OPEN + " UNION " + ON_ITS_WAY).query(Long.class).set();
    }

    boolean isOwed(long person) {
        return !jdbc.sql(OPEN + " AND q.person_id = :person UNION " + ON_ITS_WAY + " AND m.person_id = :person")
                .param("person", person)
                .query(Long.class)
                .list()
                .isEmpty();
    }
}
