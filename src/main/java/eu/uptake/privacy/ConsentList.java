package eu.uptake.privacy;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import eu.uptake.registry.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may be written to, shown or asked: active people by how one consent of theirs stands. */
@Component
class ConsentList {

    private static final String NEWEST =
            "c.id = (SELECT MAX(x.id) FROM consent x WHERE x.person_id = p.id AND x.category = :category)";

    private final JdbcClient jdbc;

    ConsentList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            long person,
            String name,
            String email,
            Locale language,
            @Nullable Instant at,
            @Nullable String wording) {}

    /** In the order of their addresses; nobody but coordinators gets any. */
    List<Row> upTo(int most, Actor actor, ConsentFilter filter) {
        if (!actor.has(Role.COORDINATOR)) {
            return List.of();
        }
        return jdbc.sql("SELECT p.id, p.name, p.email, p.language, c.at, c.wording FROM person p "
                        + from(filter.stand()) + " p.active = TRUE ORDER BY p.email FETCH FIRST " + most
                        + " ROWS ONLY")
                .param("category", filter.category())
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        Locale.forLanguageTag(row.getString("language")),
                        Sql.instantOrNull(row, "at"),
                        row.getString("wording")))
                .list();
    }

    private static String from(ConsentFilter.@Nullable Stand stand) {
        return switch (stand == null ? ConsentFilter.Stand.GIVEN : stand) {
            case GIVEN -> "JOIN consent c ON " + NEWEST + " WHERE c.given = TRUE AND";
            case BACK -> "JOIN consent c ON " + NEWEST + " WHERE c.given = FALSE AND";
            case NOTHING -> "LEFT JOIN consent c ON " + NEWEST + " WHERE c.id IS NULL AND";
        };
    }
}
