package eu.uptake.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Working days by due class; models name the class, a programme sets its days.
 *
 * @param sla class to working days
 */
@ConfigurationProperties("uptake")
record SlaClasses(Map<String, Integer> sla) {

    private static final int WITHOUT_CLASS = 10;

    SlaClasses {
        sla = Map.copyOf(sla);
    }

    int days(@Nullable String slaClass) {
        return slaClass == null ? WITHOUT_CLASS : sla.getOrDefault(slaClass, WITHOUT_CLASS);
    }

    boolean knows(String slaClass) {
        return sla.containsKey(slaClass);
    }
}
