package eu.uptake.funding;

import eu.uptake.funding.Aid.Source;
import eu.uptake.funding.Aid.Status;
import eu.uptake.funding.AidLine.Origin;
import eu.uptake.funding.AidLine.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The ledger of small aid. Rows are never overwritten by other aid; their status moves on. What one company declared is
 * shown to no other; what this programme or a public register says is the same for everybody whom it concerns.
 */
@Repository
public class AidLedger {

    private final JdbcClient jdbc;
    private final AidRows rows;
    private final Undertakings undertakings;

    AidLedger(JdbcClient jdbc, AidRows rows, Undertakings undertakings) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.undertakings = undertakings;
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
            @Nullable String nace) {

        AidLine line(Undertaking undertaking, List<Member> group, Origin origin, LocalDate day, boolean granted) {
            return new AidLine(
                    undertaking,
                    group,
                    origin,
                    new DeclaredAid(null, memberState, granter, regulation, instrument, equivalent, day, granted),
                    new Terms(scheme, nominal, purpose, nace));
        }
    }

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
        var undertaking = undertakings.of(award.company());
        rows.insert(award.line(
                undertaking,
                undertakings.group(award.company(), award.on()),
                Origin.application(award.application()),
                award.on(),
                status == Status.GRANTED));
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
                        && (aid.granted() ? row.status().wasGranted() : row.status() == Status.PLANNED));
        if (!known) {
            rows.insert(new AidLine(
                    recipient,
                    undertakings.group(company, aid.grantedOn()),
                    Origin.wordOf(company),
                    aid,
                    new Terms(null, aid.equivalent(), null, null)));
        }
    }

    /** Whether the company itself has aid that could be recovered. */
    public boolean hasGranted(long company) {
        return jdbc.sql("SELECT COUNT(*) FROM aid_record a JOIN undertaking u ON u.id = a.undertaking_id"
                                + " WHERE u.company_id = :company AND a.status = 'GRANTED'")
                        .param("company", company)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Aid that still is an advantage of the company or of one that belongs to it, as far as it may know; each once. */
    public List<Aid> recoverable(long company, LocalDate on) {
        var members = undertakings.group(company, on).stream()
                .map(member -> member.undertaking().id())
                .toList();
        var visible = rows.visible(company, members);
        var doubles = Doubles.in(visible);
        return visible.stream()
                .filter(aid -> aid.status() == Status.GRANTED && !doubles.contains(aid.id()))
                .toList();
    }

    /**
     * Aid was paid back: it counts by so much less, and not at all once nothing of it is left.
     *
     * @param amount EUR of the gross grant equivalent, at most what is left of it
     */
    public void recover(String id, BigDecimal amount, LocalDate on, String reason) {
        var recovered = jdbc.sql("UPDATE aid_record SET recovered = COALESCE(recovered, 0) + :amount,"
                        + " recovered_on = :on, recovery_reason = :reason, status = CASE WHEN COALESCE(recovered, 0)"
                        + " + :amount = gross_grant_equivalent THEN 'RECOVERED' ELSE status END WHERE id = :id"
                        + " AND status = 'GRANTED' AND COALESCE(recovered, 0) + :amount <= gross_grant_equivalent")
                .param("amount", amount)
                .param("on", on)
                .param("reason", reason)
                .param("id", id)
                .update();
        if (recovered != 1) {
            throw new IllegalArgumentException("Not as much is left of the aid " + id);
        }
    }

    /** What a public register says of an undertaking. */
    record Registered(
            Undertaking undertaking,
            DeclaredAid aid,
            @Nullable String nace) {}

    /** @param extract that says so */
    void register(List<Registered> all, String extract) {
        Map<Long, Function<LocalDate, List<Member>>> groups = new HashMap<>();
        rows.insert(all.stream()
                .map(one -> new AidLine(
                        one.undertaking(),
                        one.undertaking().company() == null
                                ? List.of()
                                : groups.computeIfAbsent(one.undertaking().company(), undertakings::groups)
                                        .apply(one.aid().grantedOn()),
                        Origin.extract(extract),
                        one.aid(),
                        new Terms(null, one.aid().equivalent(), null, one.nace())))
                .toList());
    }

    /**
     * An extract was no good: what it brought is in the ledger no more, but for aid of which something was paid back, for
     * then it was given.
     *
     * @return whom each line that went was about
     */
    List<Long> takeBack(String extract) {
        var gone = jdbc.sql("SELECT undertaking_id FROM aid_record WHERE extract_id = :id AND recovered IS NULL")
                .param("id", extract)
                .query(Long.class)
                .list();
        jdbc.sql("DELETE FROM aid_record WHERE extract_id = :id AND recovered IS NULL")
                .param("id", extract)
                .update();
        return gone;
    }

    /** Every row that this company may know of, about it and about those that belong to it, oldest first. */
    List<Aid> visible(long company, Collection<Long> undertakingIds) {
        return rows.visible(company, undertakingIds);
    }

    public Optional<Aid> of(String application) {
        return rows.ofApplication(application);
    }
}
