package eu.uptake.funding;

import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Instruments as they are kept: every version stays, the current one has no end. */
@Repository
class InstrumentRows {

    private final JdbcClient jdbc;

    InstrumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Instrument> current() {
        return query("valid_until IS NULL ORDER BY name, code", Map.of());
    }

    Optional<Instrument> current(String code) {
        return query("code = :code AND valid_until IS NULL", Map.of("code", code)).stream()
                .findFirst();
    }

    Optional<Instrument> get(String code, int version) {
        return query("code = :code AND version = :version", Map.of("code", code, "version", version)).stream()
                .findFirst();
    }

    /** Newest first. */
    List<InstrumentVersion> versions(String code) {
        return jdbc.sql("SELECT * FROM instrument WHERE code = :code ORDER BY version DESC")
                .param("code", code)
                .query((row, n) -> new InstrumentVersion(
                        read(row, n), row.getString("written_by"), Sql.instant(row, "valid_from")))
                .list();
    }

    private List<Instrument> query(String where, Map<String, ?> parameters) {
        return jdbc.sql("SELECT * FROM instrument WHERE " + where)
                .params(parameters)
                .query(InstrumentRows::read)
                .list();
    }

    /** @return whether that version was the current one until now */
    boolean end(String code, int version, Instant at) {
        return jdbc.sql("UPDATE instrument SET valid_until = :now WHERE code = :code AND version = :version"
                                + " AND valid_until IS NULL")
                        .param("now", Sql.at(at))
                        .param("code", code)
                        .param("version", version)
                        .update()
                == 1;
    }

    void insert(Instrument one, @Nullable String by, Instant at) {
        jdbc.sql("INSERT INTO instrument (code, version, name, granter, kind, countries, regions, sizes, activities,"
                        + " ecosystems, technologies, trl_from, trl_to, amount_from, amount_to, intensity, aid_basis,"
                        + " opens_on, closes_on, effort, eligible_costs, link, language, checked_on, source, retired,"
                        + " written_by, valid_from) VALUES (:code, :version, :name, :granter, :kind, :countries,"
                        + " :regions, :sizes, :activities, :ecosystems, :technologies, :trlFrom, :trlTo, :amountFrom,"
                        + " :amountTo, :intensity, :aidBasis, :opensOn, :closesOn, :effort, :costs, :link, :language,"
                        + " :checkedOn, :source, :retired, :by, :now)")
                .param("code", one.code())
                .param("version", one.version())
                .param("name", one.name())
                .param("granter", one.granter())
                .param("kind", one.kind())
                .param("countries", String.join(" ", one.countries()))
                .param("regions", String.join(" ", one.regions()))
                .param("sizes", String.join(" ", one.sizes()))
                .param("activities", String.join(" ", one.activities()))
                .param("ecosystems", String.join(" ", one.ecosystems()))
                .param("technologies", String.join(" ", one.technologies()))
                .param("trlFrom", one.trlFrom())
                .param("trlTo", one.trlTo())
                .param("amountFrom", one.amountFrom())
                .param("amountTo", one.amountTo())
                .param("intensity", one.intensity())
                .param("aidBasis", one.aidBasis())
                .param("opensOn", one.opensOn())
                .param("closesOn", one.closesOn())
                .param("effort", one.effort())
                .param("costs", one.eligibleCosts())
                .param("link", one.link())
                .param("language", one.language())
                .param("checkedOn", one.checkedOn())
                .param("source", one.source())
                .param("retired", one.retired())
                .param("by", by)
                .param("now", Sql.at(at))
                .update();
    }

    private static Instrument read(ResultSet row, int n) throws SQLException {
        return new Instrument(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("granter"),
                row.getString("kind"),
                Sheets.several(row.getString("countries")),
                Sheets.several(row.getString("regions")),
                Sheets.several(row.getString("sizes")),
                Sheets.several(row.getString("activities")),
                Sheets.several(row.getString("ecosystems")),
                Sheets.several(row.getString("technologies")),
                (Integer) row.getObject("trl_from"),
                (Integer) row.getObject("trl_to"),
                row.getBigDecimal("amount_from"),
                row.getBigDecimal("amount_to"),
                row.getBigDecimal("intensity"),
                row.getString("aid_basis"),
                Days.orNull(row, "opens_on"),
                Days.orNull(row, "closes_on"),
                row.getInt("effort"),
                row.getString("eligible_costs"),
                row.getString("link"),
                row.getString("language"),
                row.getDate("checked_on").toLocalDate(),
                row.getString("source"),
                row.getBoolean("retired"));
    }
}
