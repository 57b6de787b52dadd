package eu.uptake.process;

import eu.uptake.funding.Applications;
import java.util.Map;
import java.util.Objects;
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
        applications.submitted(
                FundingItem.of(turn),
                Objects.requireNonNull(FundingItem.day(turn.answers(), "submittedOn"), "submittedOn"));
        return Map.of();
    }
}
