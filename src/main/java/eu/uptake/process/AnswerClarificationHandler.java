package eu.uptake.process;

import eu.uptake.funding.ApplicationState;
import eu.uptake.funding.Applications;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An answered question leaves the application with those who evaluate it, unless they have decided meanwhile. */
@Component
class AnswerClarificationHandler implements TaskHandler {

    private final Applications applications;

    AnswerClarificationHandler(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var application = applications.get(FundingItem.of(turn));
        if (application.state() == ApplicationState.CLARIFICATION) {
            applications.move(application.id(), ApplicationState.IN_EVALUATION);
        }
        return Map.of();
    }
}
