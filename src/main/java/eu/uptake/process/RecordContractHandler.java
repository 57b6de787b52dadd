package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import eu.uptake.funding.Application;
import eu.uptake.funding.Applications;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The contract makes the money sure; without it what was granted lapses. */
@Component
class RecordContractHandler implements TaskHandler {

    private final Applications applications;
    private final FundingEnd end;

    RecordContractHandler(Applications applications, FundingEnd end) {
        this.applications = applications;
        this.end = end;
    }

    @Override
    public Map<String, Object> proposed(Case file, WorkItem item, Locale locale) {
        return Optional.ofNullable(item.item())
                .map(applications::get)
                .map(Application::approved)
                .<Map<String, Object>>map(approved -> Map.of("contractedAmount", approved))
                .orElse(Map.of());
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var id = FundingItem.of(turn);
        if (turn.text("contractOutcome").equals("signed")) {
            applications.contracted(
                    id,
                    Objects.requireNonNull(FundingItem.day(turn.answers(), "contractedOn"), "contractedOn"),
                    FundingItem.amount(turn.answers(), "contractedAmount"));
        } else {
            end.dropped(id);
        }
        return Map.of();
    }
}
