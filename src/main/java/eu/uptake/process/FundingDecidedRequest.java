package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.forms.Option;
import eu.uptake.funding.Applications;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The company, whom the funding body writes to, tells what was decided. */
@Component
class FundingDecidedRequest implements RequestHandler {

    private final Applications applications;
    private final FundingDecision decision;

    FundingDecidedRequest(Applications applications, FundingDecision decision) {
        this.applications = applications;
        this.decision = decision;
    }

    @Override
    public Map<String, List<Option>> options(Case file, Locale locale) {
        return Map.of(
                "awaiting-applications",
                applications.of(file).stream()
                        .filter(application -> application.state().isAwaitingDecision())
                        .map(application -> new Option(application.id(), application.title()))
                        .toList());
    }

    @Override
    public String about(Asked asked) {
        return applications.get(asked.text("application")).title();
    }

    @Override
    public Map<String, Object> act(Asked asked) {
        decision.record(asked.file(), asked.text("application"), asked.answers(), asked.actor());
        return Map.of();
    }
}
