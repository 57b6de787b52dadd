package eu.uptake.process;

import eu.uptake.assistance.NewService;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes one more service in beside the planned ones and tells the model how many hours that makes. */
@Component
class ServiceAddedRequest implements RequestHandler {

    private final Services services;
    private final Timeline timeline;

    ServiceAddedRequest(Services services, Timeline timeline) {
        this.services = services;
        this.timeline = timeline;
    }

    @Override
    public Map<String, Object> act(Asked asked) {
        var file = asked.file();
        var service = services.get(services.add(file, wanted(asked)));
        timeline.add(
                file,
                Happening.SERVICE_ADDED,
                Map.of("service", service.title(), "reason", asked.text("reason")),
                asked.actor());
        return Map.of(
                "service",
                service.id(),
                "serviceLabel",
                service.title(),
                "plannedHours",
                services.plannedHours(file).doubleValue());
    }

    private static NewService wanted(Asked asked) {
        var starts = LocalDate.parse(asked.text("startsOn"));
        var ends = LocalDate.parse(asked.text("endsOn"));
        if (ends.isBefore(starts)) {
            throw new AnswerRefused("endsOn", "forms.endsBeforeStart");
        }
        return new NewService(
                asked.text("addedService"),
                new BigDecimal(asked.text("addedHours")),
                starts,
                ends,
                asked.text("addedDeliverable"));
    }
}
