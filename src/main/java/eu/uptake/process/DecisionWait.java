package eu.uptake.process;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** How long to wait before asking again after an application that went to the reserve list or into appeal. */
@Component
class DecisionWait {

    private static final int MONTHS = 2;

    private final Clock clock;

    DecisionWait(Clock clock) {
        this.clock = clock;
    }

    /** ISO date. */
    String until() {
        return WorkingCalendar.day(clock.instant()).plusMonths(MONTHS).toString();
    }
}
