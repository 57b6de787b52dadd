package eu.uptake.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the companies.
 *
 * @param paths steps that many stories share, by name
 * @param shown companies whose contacts the sign-in page lists
 */
record Stories(Map<String, List<String>> paths, List<String> shown, List<Story> stories) {

    /**
     * One company's way through the journey.
     *
     * @param rest working days since the last step
     * @param steps {@code task days}, or the name of a path, or {@code path/n} for its first n steps
     * @param as which variant of the answers a task gets, the first time, the second time …
     * @param pace how much slower than usual, 1 if absent
     * @param beside steps that run beside, from the accepted plan on
     */
    record Story(
            String company,
            int rest,
            List<String> steps,
            @Nullable Map<String, List<String>> as,
            @Nullable Double pace,
            @Nullable List<String> beside,
            @Nullable Map<String, List<String>> asBeside) {}
}
