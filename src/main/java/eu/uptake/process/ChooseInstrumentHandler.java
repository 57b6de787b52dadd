package eu.uptake.process;

import eu.uptake.funding.Applications;
import eu.uptake.funding.DeMinimis;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fixes what an application asks for, and how much de minimis aid the company has had already. */
@Component
class ChooseInstrumentHandler implements TaskHandler {

    static final String DE_MINIMIS = "DE_MINIMIS";

    private final Applications applications;
    private final DeMinimis deMinimis;
    private final Clock clock;

    ChooseInstrumentHandler(Applications applications, DeMinimis deMinimis, Clock clock) {
        this.applications = applications;
        this.deMinimis = deMinimis;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var requested = amount(turn, "requestedAid");
        var basis = turn.text("aidBasis");
        applications.choose(FundingItem.of(turn), turn.text("instrument"), basis, requested);
        var file = turn.file();
        var granted = deMinimis.used(file.companyId(), file.country(), WorkingCalendar.day(clock.instant()));
        return Map.of(
                "deMinimis", basis.equals(DE_MINIMIS),
                "requestedAid", requested.doubleValue(),
                "usedDeMinimis", granted.add(amount(turn, "deMinimisReceived")).doubleValue());
    }

    private static BigDecimal amount(Turn turn, String key) {
        var answer = turn.text(key);
        return answer.isEmpty() ? BigDecimal.ZERO : new BigDecimal(answer);
    }
}
