package eu.uptake.process;

import eu.uptake.funding.ApplicationState;
import eu.uptake.funding.Applications;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The application has left the house. */
@Component
class RecordSubmissionHandler implements TaskHandler {

    private final Applications applications;

    RecordSubmissionHandler(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        applications.move(FundingItem.of(turn), ApplicationState.SUBMITTED);
        return Map.of();
    }
}
