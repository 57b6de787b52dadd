package eu.uptake.registry;

import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How a company is read from its two tables. */
final class CompanyRow {

    static final String SELECT = """
            SELECT o.id, o.name, o.country, o.nuts_version, o.nuts2, o.website, c.national_id, c.vat, c.pic, c.street,
                c.postcode, c.city, c.nace_revision, c.nace, c.ecosystem, c.founding_year, c.role_claim, c.cluster_id
            FROM organisation o JOIN company c ON c.organisation_id = o.id
            """;

    private CompanyRow() {}

    static Company read(ResultSet row, int number) throws SQLException {
        return new Company(
                row.getLong("id"),
                row.getString("name"),
                row.getString("country"),
                row.getString("national_id"),
                row.getString("vat"),
                row.getString("pic"),
                row.getString("street"),
                row.getString("postcode"),
                row.getString("city"),
                NutsVersion.of(row.getString("nuts_version")),
                row.getString("nuts2"),
                NaceRevision.of(row.getString("nace_revision")),
                row.getString("nace"),
                row.getString("ecosystem"),
                row.getObject("founding_year", Integer.class),
                row.getString("website"),
                row.getString("role_claim"),
                Sql.longOrNull(row, "cluster_id"));
    }
}
