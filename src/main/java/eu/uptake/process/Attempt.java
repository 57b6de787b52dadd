package eu.uptake.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction for everything a step does; tried again when a timer of the same case came in between. */
@Component
class Attempt {

    private static final int TIMES = 3;

    private final TransactionTemplate transaction;

    Attempt(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T at(Supplier<T> step) {
        for (int n = 1; ; n++) {
            try {
                return transaction.execute(status -> step.get());
            } catch (OptimisticLockingException | ConcurrencyFailureException e) {
                if (n == TIMES) {
                    throw e;
                }
            }
        }
    }

    void run(Runnable step) {
        at(() -> {
            step.run();
            return true;
        });
    }
}
