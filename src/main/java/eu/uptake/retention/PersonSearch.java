package eu.uptake.retention;

import eu.uptake.registry.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds a person by a part of their name or address, or those whose restriction has outlived its reason. */
@Repository
class PersonSearch {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    PersonSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Found(long id, String name, String email) {}

    /** Whose data is used for a running case only, though none runs any more. */
    List<Found> restrictedForNothing() {
        return jdbc.sql("SELECT p.id, p.name, p.email FROM person p WHERE p.restricted_at IS NOT NULL"
                        + " AND p.erased_at IS NULL AND p.active = TRUE AND NOT EXISTS (SELECT 1 FROM membership m"
                        + " JOIN case_file c ON c.company_id = m.organisation_id WHERE m.person_id = p.id"
                        + " AND m.role IN (:roles) AND c.closed_at IS NULL) ORDER BY p.name, p.id FETCH FIRST " + MOST
                        + " ROWS ONLY")
                .param("roles", Role.OF_COMPANIES)
                .query(PersonSearch::read)
                .list();
    }

    List<Found> find(String text) {
        var pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return jdbc.sql("SELECT id, name, email FROM person WHERE erased_at IS NULL"
                        + " AND (LOWER(name) LIKE :text ESCAPE '!' OR email LIKE :text ESCAPE '!')"
                        + " ORDER BY name, id FETCH FIRST " + MOST + " ROWS ONLY")
                .param("text", pattern)
                .query(PersonSearch::read)
                .list();
    }

    private static Found read(ResultSet row, int n) throws SQLException {
        return new Found(row.getLong("id"), row.getString("name"), row.getString("email"));
    }
}
