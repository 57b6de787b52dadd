package eu.uptake.funding;

import eu.uptake.funding.Aid.Source;
import eu.uptake.funding.Aid.Status;
import eu.uptake.platform.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The ledger of small aid. Rows are never overwritten by other aid; their status moves on. What one company declared is
 * shown to no other; what this programme or a public register says is the same for everybody whom it concerns.
 */
@Repository
public class AidLedger {

    private static final String SELECT =
            "SELECT a.*, u.company_id, u.name AS undertaking_name, u.country FROM aid_record a"
                    + " JOIN undertaking u ON u.id = a.undertaking_id ";

    private final JdbcClient jdbc;
    private final Undertakings undertakings;
    private final Clock clock;

    AidLedger(JdbcClient jdbc, Undertakings undertakings, Clock clock) {
        this.jdbc = jdbc;
        this.undertakings = undertakings;
        this.clock = clock;
    }

    /** An aid of this programme as it is planned, granted or given up. */
    public record Award(
            String application,
            long company,
            String memberState,
            String granter,
            @Nullable String scheme,
            String regulation,
            @Nullable String instrument,
            BigDecimal nominal,
            BigDecimal equivalent,
            LocalDate on,
            @Nullable String purpose,
            @Nullable String nace) {}

    /** The application plans with that aid; what it planned before is replaced, for nothing was granted yet. */
    public void plan(Award award) {
        write(award, Status.PLANNED);
    }

    public void grant(Award award) {
        write(award, Status.GRANTED);
    }

    private void write(Award award, Status status) {
        jdbc.sql("DELETE FROM aid_record WHERE application_id = :id AND status IN ('PLANNED', 'WITHDRAWN')")
                .param("id", award.application())
                .update();
        insert(
                undertakings.of(award.company()),
                award.company(),
                award.application(),
                null,
                new DeclaredAid(
                        null,
                        award.memberState(),
                        award.granter(),
                        award.regulation(),
                        award.instrument(),
                        award.equivalent(),
                        award.on(),
                        true),
                award,
                Source.THIS_PROJECT,
                status);
    }

    /** Planned aid that is not asked for any more; granted aid that was never drawn or was paid back stays, as that. */
    public void giveUp(String application, Status status) {
        jdbc.sql("UPDATE aid_record SET status = CASE WHEN status = 'PLANNED' THEN 'WITHDRAWN' ELSE :status END"
                        + " WHERE application_id = :id AND status IN ('PLANNED', 'GRANTED')")
                .param("status", status.name())
                .param("id", application)
                .update();
    }

    /** Plans of a case that is over. */
    public void giveUpPlans(long caseId) {
        jdbc.sql("UPDATE aid_record SET status = 'WITHDRAWN' WHERE status = 'PLANNED' AND application_id IN"
                        + " (SELECT id FROM funding_application WHERE case_id = :id)")
                .param("id", caseId)
                .update();
    }

    /** Adds what the company tells of, unless the ledger has that aid already. */
    void declare(long company, Undertaking recipient, DeclaredAid aid) {
        var known = visible(company, List.of(recipient.id())).stream()
                .anyMatch(row -> row.grantedOn().equals(aid.grantedOn())
                        && row.equivalent().compareTo(aid.equivalent()) == 0
                        && row.memberState().equals(aid.memberState())
                        && (row.source() != Source.DECLARED || row.granter().equalsIgnoreCase(aid.granter()))
                        && row.status() == (aid.granted() ? Status.GRANTED : Status.PLANNED));
        if (!known) {
            insert(
                    recipient,
                    company,
                    null,
                    company,
                    aid,
                    null,
                    Source.DECLARED,
                    aid.granted() ? Status.GRANTED : Status.PLANNED);
        }
    }

    /** What a public register says of a company; new lines only. */
    public void register(long company, DeclaredAid aid) {
        insert(undertakings.of(company), company, null, null, aid, null, Source.REGISTER, Status.GRANTED);
    }

    /** Every row that this company may know of, about it and about those that belong to it, oldest first. */
    List<Aid> visible(long company, Collection<Long> undertakingIds) {
        return jdbc.sql(SELECT + "WHERE a.undertaking_id IN (:ids) AND (a.source <> 'DECLARED' OR a.declared_by = :by)"
                        + " ORDER BY a.granted_on, a.written_at, a.id")
                .param("ids", undertakingIds)
                .param("by", company)
                .query(AidLedger::read)
                .list();
    }

    public Optional<Aid> of(String application) {
        return jdbc.sql(SELECT + "WHERE a.application_id = :id")
                .param("id", application)
                .query(AidLedger::read)
                .optional();
    }

    private void insert(
            Undertaking undertaking,
            long company,
            @Nullable String application,
            @Nullable Long declaredBy,
            DeclaredAid aid,
            @Nullable Award award,
            Source source,
            Status status) {
        var group = undertakings.group(company, aid.grantedOn());
        jdbc.sql("INSERT INTO aid_record (id, undertaking_id, group_id, group_members, application_id, declared_by,"
                        + " member_state, granter, scheme, regulation, instrument, nominal, gross_grant_equivalent,"
                        + " granted_on, purpose, nace, source, status, written_at) VALUES (:id, :undertaking, :group,"
                        + " :members, :application, :by, :state, :granter, :scheme, :regulation, :instrument, :nominal,"
                        + " :equivalent, :on, :purpose, :nace, :source, :status, :now)")
                .param("id", UUID.randomUUID().toString())
                .param("undertaking", undertaking.id())
                .param(
                        "group",
                        group.stream()
                                .mapToLong(member -> member.undertaking().id())
                                .min()
                                .orElseThrow())
                .param("members", names(group))
                .param("application", application)
                .param("by", declaredBy)
                .param("state", aid.memberState())
                .param("granter", aid.granter())
                .param("scheme", award == null ? null : award.scheme())
                .param("regulation", aid.regulation())
                .param("instrument", aid.instrument())
                .param("nominal", award == null ? aid.equivalent() : award.nominal())
                .param("equivalent", aid.equivalent())
                .param("on", aid.grantedOn())
                .param("purpose", award == null ? null : award.purpose())
                .param("nace", award == null ? null : award.nace())
                .param("source", source.name())
                .param("status", status.name())
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    private static String names(List<Member> group) {
        var names = group.stream().map(member -> member.undertaking().name()).collect(Collectors.joining("; "));
        return names.substring(0, Math.min(4000, names.length()));
    }

    private static Aid read(ResultSet row, int n) throws SQLException {
        return new Aid(
                row.getString("id"),
                new Undertaking(
                        row.getLong("undertaking_id"),
                        Sql.longOrNull(row, "company_id"),
                        row.getString("undertaking_name"),
                        row.getString("country")),
                row.getLong("group_id"),
                row.getString("group_members"),
                row.getString("application_id"),
                Sql.longOrNull(row, "declared_by"),
                row.getString("member_state"),
                row.getString("granter"),
                row.getString("scheme"),
                row.getString("regulation"),
                row.getString("instrument"),
                row.getBigDecimal("nominal"),
                row.getBigDecimal("gross_grant_equivalent"),
                row.getDate("granted_on").toLocalDate(),
                Days.orNull(row, "paid_on"),
                row.getString("purpose"),
                row.getString("nace"),
                Source.valueOf(row.getString("source")),
                row.getString("document"),
                Status.valueOf(row.getString("status")));
    }
}
