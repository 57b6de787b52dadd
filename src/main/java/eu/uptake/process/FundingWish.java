package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import eu.uptake.funding.Applications;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A wish for funding, made into an application that the journey can run beside everything else. */
@Component
class FundingWish {

    private final Applications applications;
    private final Timeline timeline;
    private final Acting acting;

    FundingWish(Applications applications, Timeline timeline, Acting acting) {
        this.applications = applications;
        this.timeline = timeline;
        this.acting = acting;
    }

    /** @return what {@code case.fundingSought} carries; without a title the chosen solution names the application */
    Map<String, Object> open(Case file, @Nullable String title) {
        var label = title != null ? title : String.valueOf(file.known().getOrDefault("solution", file.companyName()));
        var application = applications.open(file, label);
        timeline.add(file, Happening.FUNDING_SOUGHT, Map.of("application", label), acting.now());
        return Map.of("application", application, "applicationLabel", label);
    }
}
