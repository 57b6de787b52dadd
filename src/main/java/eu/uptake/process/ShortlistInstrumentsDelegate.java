package eu.uptake.process;

import eu.uptake.funding.ApplicationState;
import eu.uptake.funding.Applications;
import eu.uptake.funding.Match;
import eu.uptake.funding.Matches;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Holds the register of instruments against what is known of the company. */
@Component
class ShortlistInstrumentsDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final Applications applications;
    private final Matches matches;

    ShortlistInstrumentsDelegate(CaseDelegate on, Applications applications, Matches matches) {
        this.on = on;
        this.applications = applications;
        this.matches = matches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(CaseDelegate.text(execution, "application"));
        if (matches.now(on.caseOf(execution), application).stream().anyMatch(Match::fits)) {
            applications.move(application.id(), ApplicationState.SHORTLISTED);
        }
    }
}
