package eu.uptake.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cases that the running transaction holds. Nobody else can change them meanwhile, so each is read once, and again
 * only after this transaction has changed it.
 */
final class LockedCases implements TransactionSynchronization {

    private static final Object KEY = LockedCases.class;

    private final Map<String, Case> read = new HashMap<>();
    private final Map<Long, TimelineEnd> ends = new HashMap<>();

    private LockedCases() {}

    /** Of the running transaction, if it holds any. */
    static Optional<LockedCases> now() {
        return Optional.ofNullable((LockedCases) TransactionSynchronizationManager.getResource(KEY));
    }

    /** From now on the case is held; without a transaction it is not. */
    static void hold(Case file, TimelineEnd end) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        var cases = now().orElseGet(LockedCases::begin);
        CaseInLog.name(file.number());
        cases.read.put(file.number(), file);
        cases.ends.putIfAbsent(file.id(), end);
    }

    private static LockedCases begin() {
        var cases = new LockedCases();
        TransactionSynchronizationManager.bindResource(KEY, cases);
        TransactionSynchronizationManager.registerSynchronization(cases);
        return cases;
    }

    /** What was read of it is no longer true. */
    static void changed(Case file) {
        now().ifPresent(cases -> cases.read.remove(file.number()));
    }

    /** What was read last of it stays true but for that change, which was written as well. */
    static void changed(Case file, UnaryOperator<Case> change) {
        now().ifPresent(cases -> cases.read.computeIfPresent(file.number(), (number, last) -> change.apply(last)));
    }

    Optional<Case> find(String number) {
        return Optional.ofNullable(read.get(number));
    }

    /** Keeps what was read again of a held case. */
    void keep(Case file) {
        if (ends.containsKey(file.id())) {
            read.put(file.number(), file);
        }
    }

    @Nullable
    TimelineEnd end(long caseId) {
        return ends.get(caseId);
    }

    /** The timeline has grown. */
    void end(long caseId, TimelineEnd end) {
        ends.replace(caseId, end);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(KEY);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(KEY, this);
    }

    @Override
    public void afterCompletion(int status) {
        CaseInLog.over();
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }
}
