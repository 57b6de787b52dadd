package eu.uptake.funding;

import eu.uptake.platform.Sql;
import eu.uptake.registry.Names;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Undertakings and their ties as they are kept. */
@Repository
class UndertakingRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    UndertakingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Undertaking get(long id) {
        return jdbc.sql("SELECT * FROM undertaking WHERE id = :id")
                .param("id", id)
                .query(UndertakingRows::read)
                .single();
    }

    /** The row of a company that takes part: its own, one that others told of by its number, or a new one. */
    Undertaking ofCompany(long company) {
        return jdbc.sql("SELECT * FROM undertaking WHERE company_id = :company")
                .param("company", company)
                .query(UndertakingRows::read)
                .optional()
                .orElseGet(() -> firstSeen(company));
    }

    private Undertaking firstSeen(long company) {
        record Registered(
                String name, String country, @Nullable String number) {}
        var own = jdbc.sql("SELECT o.name, o.country, c.national_id FROM organisation o"
                        + " LEFT JOIN company c ON c.organisation_id = o.id WHERE o.id = :company")
                .param("company", company)
                .query((row, n) ->
                        new Registered(row.getString("name"), row.getString("country"), row.getString("national_id")))
                .single();
        var key = folded(own.number());
        var known = find(own.country(), key).filter(one -> one.company() == null);
        if (known.isEmpty()) {
            return insert(company, own.name(), own.country(), key);
        }
        jdbc.sql("UPDATE undertaking SET company_id = :company WHERE id = :id AND company_id IS NULL")
                .param("company", company)
                .param("id", known.get().id())
                .update();
        return get(known.get().id());
    }

    /** One that was told of before is known by its number; without a number by its name, among those of that company. */
    Undertaking named(Enterprise other, long toldBy) {
        var key = folded(other.registerNumber());
        return find(other.country(), key)
                .or(() -> key == null ? ofTheSameName(other, toldBy) : registered(other, key))
                .orElseGet(() -> insert(null, other.name(), other.country(), key));
    }

    private Optional<Undertaking> find(String country, @Nullable String key) {
        return key == null
                ? Optional.empty()
                : jdbc.sql("SELECT * FROM undertaking WHERE country = :country AND register_key = :key"
                                + " ORDER BY id FETCH FIRST 1 ROW ONLY")
                        .param("country", country)
                        .param("key", key)
                        .query(UndertakingRows::read)
                        .optional();
    }

    /** A company of the programme that the ledger has not met yet. */
    private Optional<Undertaking> registered(Enterprise other, String key) {
        return jdbc.sql("SELECT o.id FROM organisation o JOIN company c ON c.organisation_id = o.id"
                        + " WHERE o.country = :country AND c.national_id_search = :key ORDER BY o.id"
                        + " FETCH FIRST 1 ROW ONLY")
                .param("country", other.country())
                .param("key", key)
                .query(Long.class)
                .optional()
                .map(this::ofCompany);
    }

    private Optional<Undertaking> ofTheSameName(Enterprise other, long toldBy) {
        return jdbc
                .sql("SELECT u.* FROM undertaking u JOIN undertaking_tie t ON t.other_id = u.id"
                        + " WHERE u.country = :country AND t.told_by = :by ORDER BY u.id")
                .param("country", other.country())
                .param("by", toldBy)
                .query(UndertakingRows::read)
                .list()
                .stream()
                .filter(known -> known.name().equalsIgnoreCase(other.name().strip()))
                .findFirst();
    }

    private Undertaking insert(@Nullable Long company, String name, String country, @Nullable String key) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO undertaking (company_id, name, country, register_key)"
                        + " VALUES (:company, :name, :country, :key)")
                .param("company", company)
                .param("name", name.strip())
                .param("country", country)
                .param("key", key)
                .update(id, "id");
        return get(id.getKeyAs(Long.class));
    }

    /** The same tie told again is one; told with an end, it ends. */
    void tie(Tie tie, long toldBy) {
        var ended = jdbc.sql("UPDATE undertaking_tie SET until_day = COALESCE(CAST(:until AS DATE), until_day),"
                        + " ground = :ground, share = :share WHERE undertaking_id = :one AND other_id = :other"
                        + " AND kind = :kind AND since = :since AND told_by = :by")
                .param("until", tie.until())
                .param("ground", tie.ground())
                .param("share", tie.share())
                .param("one", tie.undertaking())
                .param("other", tie.other())
                .param("kind", tie.kind().name())
                .param("since", tie.since())
                .param("by", toldBy)
                .update();
        if (ended == 0) {
            jdbc.sql("INSERT INTO undertaking_tie (undertaking_id, other_id, kind, ground, since, until_day, share,"
                            + " told_by, told_at)"
                            + " VALUES (:one, :other, :kind, :ground, :since, :until, :share, :by, :now)")
                    .param("one", tie.undertaking())
                    .param("other", tie.other())
                    .param("kind", tie.kind().name())
                    .param("ground", tie.ground())
                    .param("since", tie.since())
                    .param("until", tie.until())
                    .param("share", tie.share())
                    .param("by", toldBy)
                    .param("now", Sql.at(clock.instant()))
                    .update();
        }
    }

    /** The ties that hold for a company: those in its own file, whatever others say of it. */
    List<Tie> tiesTold(long company) {
        return jdbc.sql("SELECT * FROM undertaking_tie WHERE told_by = :company ORDER BY since, id")
                .param("company", company)
                .query((row, n) -> new Tie(
                        row.getLong("undertaking_id"),
                        row.getLong("other_id"),
                        Tie.Kind.valueOf(row.getString("kind")),
                        row.getString("ground"),
                        row.getDate("since").toLocalDate(),
                        Days.orNull(row, "until_day"),
                        row.getBigDecimal("share")))
                .list();
    }

    private static @Nullable String folded(@Nullable String number) {
        return number == null || number.isBlank() ? null : Names.number(number);
    }

    private static Undertaking read(ResultSet row, int n) throws SQLException {
        return new Undertaking(
                row.getLong("id"), Sql.longOrNull(row, "company_id"), row.getString("name"), row.getString("country"));
    }
}
