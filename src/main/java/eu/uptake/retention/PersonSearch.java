package eu.uptake.retention;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds a person by a part of their name or address. */
@Repository
class PersonSearch {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    PersonSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Found(long id, String name, String email) {}

    List<Found> find(String text) {
        var pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return jdbc.sql("SELECT id, name, email FROM person WHERE erased_at IS NULL"
                        + " AND (LOWER(name) LIKE :text ESCAPE '!' OR email LIKE :text ESCAPE '!')"
                        + " ORDER BY name, id FETCH FIRST " + MOST + " ROWS ONLY")
                .param("text", pattern)
                .query((row, n) -> new Found(row.getLong("id"), row.getString("name"), row.getString("email")))
                .list();
    }
}
