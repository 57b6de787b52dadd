package eu.uptake.process;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The delegates that models may name. */
@Component
class DelegateNames {

    private final Set<String> names;

    DelegateNames(Map<String, JavaDelegate> delegates) {
        this.names = Set.copyOf(delegates.keySet());
    }

    Set<String> all() {
        return names;
    }
}
