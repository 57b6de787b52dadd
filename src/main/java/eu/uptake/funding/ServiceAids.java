package eu.uptake.funding;

import eu.uptake.platform.Sql;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Small aid that a company receives as a service, free or below its price, in the same ledger as aid by applications: a
 * service paid from national or regional money is aid to the company that it helps.
 */
@Repository
public class ServiceAids {

    private static final int LONGEST_NAMES = 4000;

    private final JdbcClient jdbc;
    private final Undertakings undertakings;
    private final Clock clock;

    ServiceAids(JdbcClient jdbc, Undertakings undertakings, Clock clock) {
        this.jdbc = jdbc;
        this.undertakings = undertakings;
        this.clock = clock;
    }

    /** The legal right to the service arose on the award's day; a service is in the ledger once. */
    public void grant(String service, AidLedger.Award award) {
        if (has(service)) {
            return;
        }
        var group = undertakings.group(award.company(), award.on());
        var names = group.stream().map(member -> member.undertaking().name()).collect(Collectors.joining("; "));
        jdbc.sql("""
                        INSERT INTO aid_record (id, undertaking_id, group_id, group_members, service_id, member_state,
                            granter, scheme, regulation, instrument, nominal, gross_grant_equivalent, granted_on,
                            purpose, nace, source, status, written_at)
                        VALUES (:id, :undertaking, :group, :members, :service, :state, :granter, :scheme, :regulation,
                            :instrument, :nominal, :equivalent, :on, :purpose, :nace, 'THIS_PROJECT', 'GRANTED', :now)""")
                .param("id", UUID.randomUUID().toString())
                .param("undertaking", undertakings.of(award.company()).id())
                .param(
                        "group",
                        group.stream()
                                .mapToLong(member -> member.undertaking().id())
                                .min()
                                .orElseThrow())
                .param("members", names.substring(0, Math.min(LONGEST_NAMES, names.length())))
                .param("service", service)
                .param("state", award.memberState())
                .param("granter", award.granter())
                .param("scheme", award.scheme())
                .param("regulation", award.regulation())
                .param("instrument", award.instrument())
                .param("nominal", award.nominal())
                .param("equivalent", award.equivalent())
                .param("on", award.on())
                .param("purpose", award.purpose())
                .param("nace", award.nace())
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** The service was never given: its line stays, and counts no more. */
    public void withdraw(String service) {
        jdbc.sql("UPDATE aid_record SET status = 'WITHDRAWN' WHERE service_id = :service AND status = 'GRANTED'")
                .param("service", service)
                .update();
    }

    private boolean has(String service) {
        return jdbc.sql("SELECT COUNT(*) FROM aid_record WHERE service_id = :service AND status = 'GRANTED'")
                        .param("service", service)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
