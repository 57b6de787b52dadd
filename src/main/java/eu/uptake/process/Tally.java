package eu.uptake.process;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Counts what became of the tasks that people completed on this node. */
@Component
class Tally {

    private final Counter completed;
    private final Counter rejected;
    private final Counter refused;
    private final Counter failed;

    Tally(MeterRegistry meters) {
        this.completed = counter(meters, "completed");
        this.rejected = counter(meters, "rejected");
        this.refused = counter(meters, "refused");
        this.failed = counter(meters, "failed");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("uptake.completions")
                .description("Tasks that people handed in, by what became of them")
                .tag("outcome", outcome)
                .register(meters);
    }

    Completion count(Supplier<Completion> completing) {
        try {
            var completion = completing.get();
            (completion instanceof Completion.Completed ? completed : rejected).increment();
            return completion;
        } catch (NoSuchTask | TaskOver | TaskRefused expected) {
            refused.increment();
            throw expected;
        } catch (RuntimeException e) {
            failed.increment();
            throw e;
        }
    }
}
