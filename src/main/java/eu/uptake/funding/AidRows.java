package eu.uptake.funding;

import eu.uptake.funding.Aid.Source;
import eu.uptake.funding.Aid.Status;
import eu.uptake.funding.ServiceAids.Kept;
import eu.uptake.platform.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of the ledger of small aid as they are kept. */
@Repository
class AidRows {

    private static final String SELECT =
            "SELECT a.*, u.company_id, u.name AS undertaking_name, u.country FROM aid_record a"
                    + " JOIN undertaking u ON u.id = a.undertaking_id ";

    private static final String INSERT = """
            INSERT INTO aid_record (id, undertaking_id, group_id, group_members, application_id, service_id, declared_by,
                extract_id, member_state, granter, scheme, regulation, instrument, nominal, gross_grant_equivalent,
                granted_on, purpose, nace, source, status, written_at)
            VALUES (:id, :undertaking, :group, :members, :application, :service, :by, :extract, :state, :granter, :scheme,
                :regulation, :instrument, :nominal, :equivalent, :on, :purpose, :nace, :source, :status, :now)""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Clock clock;

    AidRows(JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** @return its id */
    String insert(AidLine line) {
        var columns = line.columns(clock.instant());
        jdbc.sql(INSERT).params(columns).update();
        return Objects.requireNonNull(columns.get("id")).toString();
    }

    /** All at once. */
    void insert(List<AidLine> lines) {
        batches.batchUpdate(
                INSERT,
                SqlParameterSourceUtils.createBatch(lines.stream()
                        .map(line -> line.columns(clock.instant()))
                        .toList()));
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

    /** The line of a service that counts, or of which all was paid back. */
    Optional<Aid> ofService(String service) {
        return jdbc.sql(SELECT + "WHERE a.service_id = :id AND a.status IN ('GRANTED', 'RECOVERED')"
                        + " ORDER BY a.status, a.written_at DESC FETCH FIRST 1 ROW ONLY")
                .param("id", service)
                .query(AidRows::read)
                .optional();
    }

    Map<String, Kept> ofServices(Collection<String> services) {
        Map<String, Kept> found = new HashMap<>();
        if (!services.isEmpty()) {
            jdbc.sql("SELECT service_id, regulation, gross_grant_equivalent, COALESCE(recovered, 0) AS recovered"
                            + " FROM aid_record WHERE service_id IN (:ids) AND status IN ('GRANTED', 'RECOVERED')"
                            + " ORDER BY status DESC, written_at")
                    .param("ids", services)
                    .query(row -> {
                        var equivalent = row.getBigDecimal("gross_grant_equivalent");
                        found.put(
                                row.getString("service_id"),
                                new Kept(
                                        row.getString("regulation"),
                                        equivalent,
                                        equivalent.subtract(row.getBigDecimal("recovered"))));
                    });
        }
        return found;
    }

    void withdrawService(String service) {
        jdbc.sql("UPDATE aid_record SET status = 'WITHDRAWN' WHERE service_id = :service AND status = 'GRANTED'")
                .param("service", service)
                .update();
    }

    /** What was paid back of one line was paid back of the one that took its place, as far as that goes. */
    void recovered(Aid before, String id) {
        jdbc.sql("UPDATE aid_record SET recovered = LEAST(:amount, gross_grant_equivalent), recovered_on = :on,"
                        + " recovery_reason = (SELECT b.recovery_reason FROM aid_record b WHERE b.id = :before),"
                        + " status = CASE WHEN gross_grant_equivalent <= :amount THEN 'RECOVERED' ELSE status END"
                        + " WHERE id = :id")
                .param("amount", before.recovered())
                .param("on", before.recoveredOn())
                .param("before", before.id())
                .param("id", id)
                .update();
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
