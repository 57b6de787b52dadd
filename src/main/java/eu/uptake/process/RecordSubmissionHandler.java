package eu.uptake.process;

import eu.uptake.funding.Applications;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The application has left the house. */
@Component
class RecordSubmissionHandler implements TaskHandler {

    private final Applications applications;
    private final DocumentRenewal renewal;

    RecordSubmissionHandler(Applications applications, DocumentRenewal renewal) {
        this.applications = applications;
        this.renewal = renewal;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        applications.submitted(
                FundingItem.of(turn),
                Objects.requireNonNull(FundingItem.day(turn.answers(), "submittedOn"), "submittedOn"));
        var renewOn = renewal.on(turn.file(), FundingItem.of(turn), FundingItem.day(turn.answers(), "expectedOn"));
        return Map.of("renewOn", renewOn.toString());
    }
}
