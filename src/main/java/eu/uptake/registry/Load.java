package eu.uptake.registry;

import java.util.Map;

/** How many open cases each centre and each advisor (by person) has; who isn't named has none. */
public record Load(Map<Long, Integer> byCentre, Map<Long, Integer> byAdvisor) {

    int of(Centre centre) {
        return byCentre.getOrDefault(centre.id(), 0);
    }

    int of(Person advisor) {
        return byAdvisor.getOrDefault(advisor.id(), 0);
    }
}
