package eu.uptake.process;

import eu.uptake.assistance.ServiceRefused;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes one more service in beside the planned ones and tells the model how many hours that makes. */
@Component
class ServiceAddedRequest implements RequestHandler {

    /** Where the form's own names differ from those of a row of a plan. */
    private static final Map<String, String> FIELDS = Map.of(
            "service", "addedService",
            "hours", "addedHours",
            "deliverable", "addedDeliverable",
            "mode", "addedMode",
            "centre", "addedCentre",
            "lead", "addedLead",
            "aidBasis", "addedAidBasis",
            "granter", "addedGranter",
            "value", "addedValue",
            "price", "addedPrice");

    private final Services services;
    private final ServiceAid aid;
    private final ServiceDeclaration declaration;
    private final Timeline timeline;

    ServiceAddedRequest(Services services, ServiceAid aid, ServiceDeclaration declaration, Timeline timeline) {
        this.services = services;
        this.aid = aid;
        this.declaration = declaration;
        this.timeline = timeline;
    }

    @Override
    public Map<String, Object> act(Asked asked) {
        var file = asked.file();
        var service = services.get(added(asked));
        aid.check(file, services.of(file), "addedAidBasis", asked.actor().language());
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
                services.plannedHours(file).doubleValue(),
                "declarationNeeded",
                declaration.isNeeded(file, List.of(service)));
    }

    private String added(Asked asked) {
        var wanted = new ServiceAnswers(key -> asked.answers().get(FIELDS.getOrDefault(key, key))).service("endsOn");
        try {
            return services.add(asked.file(), wanted);
        } catch (ServiceRefused refused) {
            var field = refused.why().field();
            throw ServiceAnswers.said(FIELDS.getOrDefault(field, field), refused);
        }
    }
}
