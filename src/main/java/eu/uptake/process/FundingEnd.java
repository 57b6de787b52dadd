package eu.uptake.process;

import eu.uptake.funding.Aid;
import eu.uptake.funding.AidLedger;
import eu.uptake.funding.ApplicationState;
import eu.uptake.funding.Applications;
import org.springframework.stereotype.Component;

/** An application that ends without money, and with it the aid that was planned or granted. */
@Component
class FundingEnd {

    private final Applications applications;
    private final AidLedger ledger;

    FundingEnd(Applications applications, AidLedger ledger) {
        this.applications = applications;
        this.ledger = ledger;
    }

    void dropped(String application) {
        ends(application, ApplicationState.WITHDRAWN);
    }

    void ends(String application, ApplicationState state) {
        applications.move(application, state);
        ledger.giveUp(application, Aid.Status.WITHDRAWN);
    }
}
