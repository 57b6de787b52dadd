package eu.uptake.eligibility;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Sql;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The decisions on the roles of companies. */
@Repository
class RoleDecisions extends Decisions<RoleReckoning> {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RoleDecisions(JdbcClient jdbc, JsonMapper json) {
        super(jdbc, json, "role_decision", RoleReckoning.class);
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(Case file, RoleReckoning reckoning, @Nullable Actor by, Instant at) {
        jdbc.sql("""
                        INSERT INTO role_decision (case_id, company_id, role_claim, eligible, reckoning, decided_at,
                            person_id, person_name)
                        VALUES (:case, :company, :role, :eligible, :reckoning, :at, :person, :personName)""")
                .param("case", file.id())
                .param("company", file.companyId())
                .param("role", reckoning.facts().roleClaim())
                .param("eligible", reckoning.eligible())
                .param("reckoning", json.writeValueAsString(reckoning))
                .param("at", Sql.at(at))
                .param("person", by == null ? null : by.person())
                .param("personName", by == null ? null : by.name())
                .update();
    }
}
