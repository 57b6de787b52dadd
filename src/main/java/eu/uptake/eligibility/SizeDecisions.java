package eu.uptake.eligibility;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The decisions on the size of companies. */
@Repository
class SizeDecisions extends Decisions<SizeReckoning> {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SizeDecisions(JdbcClient jdbc, JsonMapper json) {
        super(jdbc, json, "size_decision", SizeReckoning.class);
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(Case file, SizeReckoning reckoning, @Nullable Actor by, Instant at) {
        var newest = reckoning.newest();
        jdbc.sql("""
                        INSERT INTO size_decision (case_id, company_id, outcome, size_class, year_end, staff, turnover,
                            balance_sheet, public_share, recheck_on, reckoning, decided_at, person_id, person_name)
                        VALUES (:case, :company, :outcome, :size, :yearEnd, :staff, :turnover, :balanceSheet,
                            :publicShare, :recheckOn, :reckoning, :at, :person, :personName)""")
                .param("case", file.id())
                .param("company", file.companyId())
                .param("outcome", reckoning.outcome())
                .param("size", reckoning.size().name())
                .param("yearEnd", newest.ended())
                .param("staff", newest.total().staff())
                .param("turnover", newest.total().turnover())
                .param("balanceSheet", newest.total().balanceSheet())
                .param("publicShare", reckoning.publicShare())
                .param("recheckOn", reckoning.recheckOn())
                .param("reckoning", json.writeValueAsString(reckoning))
                .param("at", Sql.at(at))
                .param("person", by == null ? null : by.person())
                .param("personName", by == null ? null : by.name())
                .update();
    }
}
