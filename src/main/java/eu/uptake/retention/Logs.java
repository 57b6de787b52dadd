package eu.uptake.retention;

import eu.uptake.platform.Sql;
import eu.uptake.retention.RetentionParameters.Name;
import eu.uptake.retention.RetentionParameters.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Logs of mails, sign-ins, drafts and sessions: what is older than the programme keeps it goes, stretch by stretch. */
@Component
class Logs {

    static final int STRETCH = 500;

    private final JdbcClient jdbc;

    Logs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day before which they go. */
    static LocalDate before(LocalDate on, Valid parameters) {
        return on.minusMonths(parameters.months(Name.LOG_MONTHS));
    }

    long count(Log log, LocalDate before) {
        return bound(log.count(), before).query(Long.class).single();
    }

    /** @return how many went, at most a stretch; within the caller's transaction */
    int clear(Log log, LocalDate before) {
        return bound(log.delete(STRETCH), before).update();
    }

    private JdbcClient.StatementSpec bound(String sql, LocalDate before) {
        Instant moment = before.atStartOfDay().toInstant(ZoneOffset.UTC);
        return sql.contains(":millis")
                ? jdbc.sql(sql).param("millis", moment.toEpochMilli())
                : jdbc.sql(sql).param("before", Sql.at(moment));
    }
}
