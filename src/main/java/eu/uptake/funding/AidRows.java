package eu.uptake.funding;

import eu.uptake.funding.Aid.Source;
import eu.uptake.funding.Aid.Status;
import eu.uptake.platform.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of the ledger of small aid as they are kept. */
@Repository
class AidRows {

    private static final String SELECT =
            "SELECT a.*, u.company_id, u.name AS undertaking_name, u.country FROM aid_record a"
                    + " JOIN undertaking u ON u.id = a.undertaking_id ";
    private static final int LONGEST_NAMES = 4000;

    private final JdbcClient jdbc;
    private final Clock clock;

    AidRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a line comes from: an application of this programme, a company's word, or an extract of a register. */
    record Origin(
            Source source,
            @Nullable String application,
            @Nullable Long declaredBy,
            @Nullable String extract) {}

    /** What a line says of the aid, beside what everybody says of it. */
    record Terms(
            @Nullable String scheme,
            BigDecimal nominal,
            @Nullable String purpose,
            @Nullable String nace) {}

    /** @param group the single undertaking on the granting date */
    void insert(Undertaking undertaking, List<Member> group, Origin origin, DeclaredAid aid, Terms terms) {
        jdbc.sql("INSERT INTO aid_record (id, undertaking_id, group_id, group_members, application_id, declared_by,"
                        + " extract_id, member_state, granter, scheme, regulation, instrument, nominal,"
                        + " gross_grant_equivalent, granted_on, purpose, nace, source, status, written_at)"
                        + " VALUES (:id, :undertaking, :group, :members, :application, :by, :extract, :state, :granter,"
                        + " :scheme, :regulation, :instrument, :nominal, :equivalent, :on, :purpose, :nace, :source,"
                        + " :status, :now)")
                .param("id", UUID.randomUUID().toString())
                .param("undertaking", undertaking.id())
                .param(
                        "group",
                        group.stream()
                                .mapToLong(member -> member.undertaking().id())
                                .min()
                                .orElse(undertaking.id()))
                .param("members", names(undertaking, group))
                .param("application", origin.application())
                .param("by", origin.declaredBy())
                .param("extract", origin.extract())
                .param("state", aid.memberState())
                .param("granter", aid.granter())
                .param("scheme", terms.scheme())
                .param("regulation", aid.regulation())
                .param("instrument", aid.instrument())
                .param("nominal", terms.nominal())
                .param("equivalent", aid.equivalent())
                .param("on", aid.grantedOn())
                .param("purpose", terms.purpose())
                .param("nace", terms.nace())
                .param("source", origin.source().name())
                .param("status", (aid.granted() ? Status.GRANTED : Status.PLANNED).name())
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    private static String names(Undertaking undertaking, List<Member> group) {
        var names = group.isEmpty()
                ? undertaking.name()
                : group.stream().map(member -> member.undertaking().name()).collect(Collectors.joining("; "));
        return names.substring(0, Math.min(LONGEST_NAMES, names.length()));
    }

    /** Every row about these that is not somebody else's word, oldest first. */
    List<Aid> visible(long company, Collection<Long> undertakingIds) {
        return jdbc.sql(SELECT + "WHERE a.undertaking_id IN (:ids) AND (a.source <> 'DECLARED' OR a.declared_by = :by)"
                        + " ORDER BY a.granted_on, a.written_at, a.id")
                .param("ids", undertakingIds)
                .param("by", company)
                .query(AidRows::read)
                .list();
    }

    /** Every row about these, whoever says it. */
    List<Aid> all(Collection<Long> undertakingIds) {
        return undertakingIds.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "WHERE a.undertaking_id IN (:ids) ORDER BY a.granted_on, a.id")
                        .param("ids", undertakingIds)
                        .query(AidRows::read)
                        .list();
    }

    Optional<Aid> ofApplication(String application) {
        return jdbc.sql(SELECT + "WHERE a.application_id = :id")
                .param("id", application)
                .query(AidRows::read)
                .optional();
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
                Objects.requireNonNullElse(row.getBigDecimal("recovered"), BigDecimal.ZERO),
                Days.orNull(row, "recovered_on"),
                Status.valueOf(row.getString("status")));
    }
}
