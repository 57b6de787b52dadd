package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.forms.Option;
import eu.uptake.funding.ApplicationState;
import eu.uptake.funding.Applications;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The funding body wrote while its decision is awaited: it evaluates, or it asks for something. */
@Component
class FundingBodyWroteRequest implements RequestHandler {

    private final Applications applications;

    FundingBodyWroteRequest(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Map<String, List<Option>> options(Case file, Locale locale) {
        return Map.of(
                "submitted-applications",
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
        var asks = asked.text("evaluationNews").equals("clarification");
        applications.move(
                asked.text("application"), asks ? ApplicationState.CLARIFICATION : ApplicationState.IN_EVALUATION);
        return Map.of("clarifyBy", asked.text("clarifyBy"));
    }
}
