package eu.uptake.registry;

import eu.uptake.platform.Actor;
import eu.uptake.platform.CurrentActors;
import eu.uptake.platform.Grant;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** How people lie in their tables. */
@Component
class PersonRows {

    static final String SELECT = "SELECT p.id, p.name, p.email, p.phone, p.language, p.active FROM person p";

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    long insert(NewPerson person) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO person (name, email, language, active, created_at) VALUES (?, ?, ?, TRUE, ?)")
                .params(
                        person.name().strip(),
                        normal(person.email()),
                        person.language().toLanguageTag(),
                        Sql.at(clock.instant()))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    void insert(long person, String role, long organisation) {
        jdbc.sql("INSERT INTO membership (person_id, organisation_id, role) VALUES (?, ?, ?)")
                .params(person, organisation, role)
                .update();
    }

    /** In one statement, since every request of a signed-in person asks. */
    Optional<CurrentActors.Present> present(long id) {
        return jdbc
                .sql("""
                        SELECT p.name, p.language, p.password_hash, p.privacy_notice, m.role, m.organisation_id
                        FROM person p LEFT JOIN membership m ON m.person_id = p.id
                        WHERE p.id = ? AND p.active = TRUE
                        """)
                .param(id)
                .query((row, number) -> new CurrentActors.Present(
                        new Actor(
                                id,
                                row.getString("name"),
                                Locale.forLanguageTag(row.getString("language")),
                                grants(row)),
                        seal(row.getString("password_hash")),
                        row.getString("privacy_notice")))
                .list() // a stream would hold its connection
                .stream()
                .reduce(PersonRows::together);
    }

    private static Set<Grant> grants(ResultSet row) throws SQLException {
        var role = row.getString("role");
        return role == null ? Set.of() : Set.of(new Grant(role, row.getLong("organisation_id")));
    }

    /** Tells one password from the next, and nothing of either. */
    private static String seal(@Nullable String passwordHash) {
        return passwordHash == null ? "" : Token.hash(passwordHash);
    }

    private static CurrentActors.Present together(CurrentActors.Present one, CurrentActors.Present other) {
        var actor = one.actor();
        var grants = new HashSet<>(actor.grants());
        grants.addAll(other.actor().grants());
        return new CurrentActors.Present(
                new Actor(actor.person(), actor.name(), actor.language(), grants), one.seal(), one.notice());
    }

    List<Membership> staff() {
        return jdbc.sql("""
                        SELECT p.id, p.name, p.email, p.phone, p.language, p.active, m.role,
                            o.id AS organisation, o.kind, o.name AS organisation_name, o.country, o.nuts2, o.website
                        FROM membership m
                        JOIN person p ON p.id = m.person_id
                        JOIN organisation o ON o.id = m.organisation_id
                        WHERE o.kind <> ?
                        ORDER BY o.kind, o.name_search, p.name, p.id, m.role
                        """)
                .param(OrganisationKind.COMPANY.name())
                .query((row, number) -> new Membership(read(row, number), organisation(row), row.getString("role")))
                .list();
    }

    static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                Locale.forLanguageTag(row.getString("language")),
                row.getBoolean("active"));
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                row.getLong("organisation"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("organisation_name"),
                row.getString("country"),
                row.getString("nuts2"),
                row.getString("website"));
    }
}
