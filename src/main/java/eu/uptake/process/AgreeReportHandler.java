package eu.uptake.process;

import eu.uptake.assessment.NeedsAssessment;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the company agrees with counts. */
@Component
class AgreeReportHandler implements TaskHandler {

    private final NeedsAssessment assessment;

    AgreeReportHandler(NeedsAssessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        if (turn.text("agreement").equals("agree")) {
            assessment.agree(turn.file());
        }
        return Map.of();
    }
}
