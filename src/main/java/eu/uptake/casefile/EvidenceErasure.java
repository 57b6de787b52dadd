package eu.uptake.casefile;

import eu.uptake.platform.Sql;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Forgets what files showed when their time is over; that they were there, and their hashes, stays known. */
@Repository
public class EvidenceErasure {

    private final JdbcClient jdbc;
    private final EvidenceFiles files;
    private final Clock clock;

    EvidenceErasure(JdbcClient jdbc, EvidenceFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Forgets a file's content for good, once the running transaction has committed; what it was and its hash stay known.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(String id) {
        jdbc.sql("UPDATE evidence SET erased_at = :now WHERE id = :id AND erased_at IS NULL")
                .param("now", Sql.at(clock.instant()))
                .param("id", id)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                files.delete(id);
            }
        });
    }

    /** Removes the files of erased records that a crash left where they were. */
    void forgetErased() {
        jdbc.sql("SELECT id FROM evidence WHERE erased_at IS NOT NULL")
                .query(String.class)
                .list()
                .forEach(files::delete);
    }
}
