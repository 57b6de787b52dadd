package eu.uptake.registry;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A technology centre with what it knows and where it works.
 *
 * @param technologies codes of the technologies it is at home in
 * @param regions NUTS 2 codes that it serves beside its own
 */
public record Centre(
        long id, String name, String country, @Nullable String nuts2, Set<String> technologies, Set<String> regions) {

    boolean serves(@Nullable String region) {
        return region != null && (region.equals(nuts2) || regions.contains(region));
    }
}
