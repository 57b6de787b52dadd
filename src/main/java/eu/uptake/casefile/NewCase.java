package eu.uptake.casefile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a case begins with; the known facts are the registration's answers.
 *
 * @param mark of the one filling-in that it comes from
 */
public record NewCase(
        String mark,
        long companyId,
        String companyName,
        String companySearch,
        String country,
        @Nullable String region,
        @Nullable String sector,
        @Nullable Long clusterId,
        int journeyVersion,
        Map<String, Object> known) {}
