package eu.uptake.notification;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Sql;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of mails: what was written to whom, and what became of it. */
@Repository
public class Mails {

    /** Where counting stops: more than this is just many. */
    static final int MANY = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Mails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest hundred mails about a case, newest first; the caller has checked that the reader may see it. */
    public List<Mail> of(Case file) {
        return jdbc.sql("SELECT * FROM mail WHERE case_id = :id ORDER BY id DESC FETCH FIRST 100 ROWS ONLY")
                .param("id", file.id())
                .query(MailRows::read)
                .list();
    }

    Optional<Mail> find(long id) {
        return jdbc.sql("SELECT * FROM mail WHERE id = :id")
                .param("id", id)
                .query(MailRows::read)
                .optional();
    }

    /** Newest first. */
    List<Mail> list(LedgerFilter filter, int limit) {
        return jdbc.sql("SELECT * FROM mail WHERE " + filter.sql() + " ORDER BY id DESC FETCH FIRST " + limit
                        + " ROWS ONLY")
                .params(filter.parameters())
                .query(MailRows::read)
                .list();
    }

    /** How many there are in each state but SENT, up to {@link #MANY}. */
    Map<MailState, Integer> waiting() {
        Map<MailState, Integer> counts = new EnumMap<>(MailState.class);
        for (var state : List.of(MailState.QUEUED, MailState.FAILED, MailState.KEPT)) {
            counts.put(
                    state,
                    jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM mail WHERE state = :state FETCH FIRST " + MANY
                                    + " ROWS ONLY) counted")
                            .param("state", state.name())
                            .query(Integer.class)
                            .single());
        }
        return counts;
    }

    /** Lets a mail that failed, or was only kept, start over; false if it is neither. */
    @Transactional
    boolean sendAgain(long id) {
        var now = Sql.at(clock.instant());
        return jdbc.sql("UPDATE mail SET state = 'QUEUED', queued_at = :now, due_at = :now, attempts = 0"
                                + " WHERE id = :id AND state IN ('FAILED', 'KEPT')")
                        .param("now", now)
                        .param("id", id)
                        .update()
                == 1;
    }
}
