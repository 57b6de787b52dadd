package eu.uptake.process;

import static eu.uptake.casefile.Happening.AID_GRANTED;

import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.ServiceState;
import eu.uptake.assistance.Services;
import eu.uptake.funding.AidLedger.Award;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins one planned service. */
@Component
class StartServiceDelegate implements JavaDelegate {

    private final Services services;
    private final PlannedServices planned;
    private final ServiceAid aid;
    private final CaseDelegate on;

    StartServiceDelegate(Services services, PlannedServices planned, ServiceAid aid, CaseDelegate on) {
        this.services = services;
        this.planned = planned;
        this.aid = aid;
        this.on = on;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var service = planned.get(execution, CaseDelegate.text(execution, "service"));
        services.move(service.id(), ServiceState.IN_PROGRESS, null);
        if (service.terms().isAid()) {
            aid.granted(on.caseOf(execution), service).ifPresent(award -> on.note(execution, AID_GRANTED, told(award)));
        }
        execution.setVariable("serviceLabel", service.title());
        execution.setVariable("serviceKind", service.isTechnical() ? "technical" : "business");
        execution.setVariable(
                "endsOn", service.endsOn() == null ? "" : service.endsOn().toString());
        execution.setVariable("lead", lead(execution, service));
        execution.setVariable("reworks", 0L);
    }

    /** What the company is told in writing (Regulation (EU) 2023/2831, Article 7). */
    private static Map<String, String> told(Award award) {
        return Map.of(
                "service", Objects.requireNonNull(award.purpose()),
                "amount", award.equivalent().toPlainString(),
                "regulation", award.regulation(),
                "granter", award.granter(),
                "grantedOn", award.on().toString());
    }

    /** Nobody in particular where it is whoever the case is assigned to, now and later. */
    private String lead(DelegateExecution execution, PlannedService service) {
        var lead = service.terms().lead();
        return lead == null || lead.equals(on.caseOf(execution).advisorId()) ? "" : lead.toString();
    }
}
