package eu.uptake.process;

import eu.uptake.funding.ApplicationState;
import eu.uptake.funding.Applications;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The company lets its application go out, has it changed or drops it. */
@Component
class ApproveApplicationHandler implements TaskHandler {

    private final Applications applications;
    private final FundingEnd end;

    ApproveApplicationHandler(Applications applications, FundingEnd end) {
        this.applications = applications;
        this.end = end;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        switch (turn.text("applicationVerdict")) {
            case "approve" -> applications.move(FundingItem.of(turn), ApplicationState.READY);
            case "drop" -> end.dropped(FundingItem.of(turn));
            default -> {}
        }
        return Map.of();
    }
}
