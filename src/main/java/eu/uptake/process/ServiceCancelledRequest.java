package eu.uptake.process;

import eu.uptake.assistance.Catalogue;
import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.forms.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Offers the services that run; the model itself records which one was cancelled. */
@Component
class ServiceCancelledRequest implements RequestHandler {

    private final Services services;
    private final Catalogue catalogue;

    ServiceCancelledRequest(Services services, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.services = services;
    }

    @Override
    public Map<String, List<Option>> options(Case file, Locale locale) {
        return Map.of(
                "running-services",
                services.of(file).stream()
                        .filter(service -> service.state().isRunning())
                        .map(service ->
                                new Option(service.id(), service.code() + " " + catalogue.title(service, locale)))
                        .toList());
    }

    @Override
    public String about(Asked asked) {
        return services.of(asked.file()).stream()
                .filter(service -> service.id().equals(asked.text("service")))
                .map(PlannedService::title)
                .findFirst()
                .orElse("");
    }
}
