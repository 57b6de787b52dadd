package eu.uptake.registry;

import eu.uptake.platform.Moments;
import eu.uptake.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which centres are beneficiaries of the grant, and what proves that the others work with them: the call allows centres
 * outside the consortium where their collaboration is shown to be secured. Proofs are added, never changed.
 */
@Repository
public class Collaborations {

    private final JdbcClient jdbc;
    private final Moments moments;
    private final Clock clock;

    Collaborations(JdbcClient jdbc, Moments moments, Clock clock) {
        this.jdbc = jdbc;
        this.moments = moments;
        this.clock = clock;
    }

    /** An organisation and whether it could be given something to do today. */
    public record Standing(String name, boolean secured) {}

    /** Of an organisation that is known. */
    public Standing today(long organisation) {
        return jdbc.sql("""
                        SELECT o.name, CASE WHEN o.beneficiary = TRUE OR EXISTS (SELECT 1 FROM collaboration c
                            WHERE c.organisation_id = o.id AND c.valid_from <= :today
                                AND (c.valid_until IS NULL OR c.valid_until >= :today))
                            THEN TRUE ELSE FALSE END AS secured
                        FROM organisation o WHERE o.id = :id""")
                .param("today", moments.today())
                .param("id", organisation)
                .query((row, n) -> new Standing(row.getString("name"), row.getBoolean("secured")))
                .single();
    }

    /** Whether the organisation is a beneficiary, or one proof holds on all of these days. */
    public boolean secured(long organisation, LocalDate first, LocalDate last) {
        return isBeneficiary(organisation)
                || proofs("WHERE organisation_id = :id", organisation).stream()
                        .anyMatch(proof -> proof.covers(first, last));
    }

    /** The organisations that would be refused today: no beneficiaries, and nothing proves that they work with them. */
    public Set<Long> unsecured() {
        var today = moments.today();
        var proved = proofs("WHERE organisation_id <> :id", 0).stream()
                .filter(proof -> proof.covers(today, today))
                .map(Collaboration::organisation)
                .collect(Collectors.toSet());
        return jdbc.sql("SELECT id FROM organisation WHERE beneficiary = FALSE").query(Long.class).set().stream()
                .filter(id -> !proved.contains(id))
                .collect(Collectors.toSet());
    }

    /** Of each organisation outside the consortium its proofs, the one that lasts longest first. */
    Map<Long, List<Collaboration>> outside() {
        Map<Long, List<Collaboration>> all = new LinkedHashMap<>();
        jdbc.sql("SELECT id FROM organisation WHERE beneficiary = FALSE ORDER BY name_search, id")
                .query(Long.class)
                .list()
                .forEach(id -> all.put(id, new ArrayList<>()));
        proofs("WHERE organisation_id <> :id", 0)
                .forEach(proof -> all.computeIfAbsent(proof.organisation(), unseen -> new ArrayList<>())
                        .add(proof));
        return all;
    }

    private boolean isBeneficiary(long organisation) {
        return jdbc.sql("SELECT beneficiary FROM organisation WHERE id = :id")
                .param("id", organisation)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** From now on the organisation is known to be outside the consortium. */
    @Transactional
    public void prove(Collaboration proof) {
        outside(proof.organisation());
        jdbc.sql("""
                        INSERT INTO collaboration (organisation_id, agreement, scope, valid_from, valid_until, recorded_at)
                        VALUES (:id, :agreement, :scope, :from, :until, :now)""")
                .param("id", proof.organisation())
                .param("agreement", proof.agreement())
                .param("scope", proof.scope())
                .param("from", proof.from())
                .param("until", proof.until())
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** It is no beneficiary: what it does must be covered by a proof. */
    public void outside(long organisation) {
        jdbc.sql("UPDATE organisation SET beneficiary = FALSE WHERE id = :id")
                .param("id", organisation)
                .update();
    }

    private List<Collaboration> proofs(String which, long id) {
        return jdbc.sql("SELECT * FROM collaboration " + which
                        + " ORDER BY organisation_id, COALESCE(valid_until, DATE '9999-12-31') DESC, id")
                .param("id", id)
                .query(Collaborations::read)
                .list();
    }

    private static Collaboration read(ResultSet row, int n) throws SQLException {
        return new Collaboration(
                row.getLong("organisation_id"),
                row.getString("agreement"),
                row.getString("scope"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
