package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Aid above the ceiling is asked for in another way or given up; the form says how much room there is. */
@Component
class ResolveDeMinimisHandler implements TaskHandler {

    private final AidLimits limits;
    private final FundingEnd end;

    ResolveDeMinimisHandler(AidLimits limits, FundingEnd end) {
        this.limits = limits;
        this.end = end;
    }

    @Override
    public Map<String, Object> given(Case file, WorkItem item, Locale locale) {
        var room = item.item() == null ? BigDecimal.ZERO : limits.room(file, item.item());
        return Map.of("headroomLeft", NumberFormat.getNumberInstance(locale).format(room));
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        if (turn.text("deMinimisResolution").equals("drop")) {
            end.dropped(FundingItem.of(turn));
        }
        return Map.of();
    }
}
