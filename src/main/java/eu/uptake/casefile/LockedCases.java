package eu.uptake.casefile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cases that the running transaction holds. Nobody else can change them meanwhile, so each is read once and again
 * only after this transaction has changed it.
 */
final class LockedCases implements TransactionSynchronization {

    private final Object key;
    private final Set<String> locked = new HashSet<>();
    private final Map<String, Case> read = new HashMap<>();

    private LockedCases(Object key) {
        this.key = key;
    }

    /** From now on the case is held; without a transaction it is not. */
    static void hold(Object key, Case file) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        var cases = now(key);
        if (cases == null) {
            cases = new LockedCases(key);
            TransactionSynchronizationManager.bindResource(key, cases);
            TransactionSynchronizationManager.registerSynchronization(cases);
        }
        cases.locked.add(file.number());
        cases.read.put(file.number(), file);
    }

    static @Nullable LockedCases now(Object key) {
        return (LockedCases) TransactionSynchronizationManager.getResource(key);
    }

    static void changed(Object key, Case file) {
        var cases = now(key);
        if (cases != null) {
            cases.read.remove(file.number());
        }
    }

    @Nullable
    Case known(String number) {
        return read.get(number);
    }

    void keep(Case file) {
        if (locked.contains(file.number())) {
            read.put(file.number(), file);
        }
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
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
