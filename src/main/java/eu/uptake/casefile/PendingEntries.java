package eu.uptake.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The timeline entries of one transaction, written in one go before it commits. */
class PendingEntries implements TransactionSynchronization, Ordered {

    private final TimelineWriter writer;
    private final Object key;
    private final Map<Long, List<CaseEvent>> byCase = new LinkedHashMap<>();

    PendingEntries(TimelineWriter writer, Object key) {
        this.writer = writer;
        this.key = key;
    }

    void add(CaseEvent event) {
        byCase.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        byCase.forEach(writer::append);
        byCase.clear();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void beforeCompletion() {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
