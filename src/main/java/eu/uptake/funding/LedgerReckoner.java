package eu.uptake.funding;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoning;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before a company declares for an application: what the ledger knows already. */
@Component
@Order(3)
class LedgerReckoner implements ApplicationReckoner {

    private final KnownAid known;
    private final AidRegulations regulations;
    private final AidChecks checks;

    LedgerReckoner(KnownAid known, AidRegulations regulations, AidChecks checks) {
        this.known = known;
        this.regulations = regulations;
        this.checks = checks;
    }

    @Override
    public List<Reckoning> of(Case file, Application application, Words words) {
        var declares = application.state() == ApplicationState.DECIDED
                && checks.latest(application.id()).isEmpty()
                && application.aidBasis() != null
                && regulations.ofBasis(application.aidBasis()).isPresent();
        return declares ? List.of(known.of(file, "userTask_declareDeMinimis", application.id(), words)) : List.of();
    }
}
