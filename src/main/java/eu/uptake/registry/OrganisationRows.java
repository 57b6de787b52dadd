package eu.uptake.registry;

import eu.uptake.platform.Sql;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows that companies and the consortium share. */
@Component
class OrganisationRows {

    static final NutsVersion CURRENT_NUTS = NutsVersion.NUTS_2024;

    private final JdbcClient jdbc;
    private final Clock clock;

    OrganisationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(OrganisationKind kind, String name, String country, @Nullable String nuts2) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO organisation (kind, name, name_search, name_core, country, nuts_version, nuts2,
                            created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        kind.name(),
                        name.strip(),
                        Names.fold(name),
                        Names.core(name),
                        country,
                        CURRENT_NUTS.year(),
                        nuts2,
                        Sql.at(clock.instant()))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    void correct(long id, String name, String country, @Nullable String nuts2) {
        jdbc.sql("""
                        UPDATE organisation SET name = ?, name_search = ?, name_core = ?, country = ?, nuts_version = ?,
                            nuts2 = ? WHERE id = ?""")
                .params(name.strip(), Names.fold(name), Names.core(name), country, CURRENT_NUTS.year(), nuts2, id)
                .update();
    }
}
