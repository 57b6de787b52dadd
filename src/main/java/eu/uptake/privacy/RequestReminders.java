package eu.uptake.privacy;

import eu.uptake.platform.Moments;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says each morning which requests must be answered soon; who was told of a stage is not told twice. */
@Component
class RequestReminders {

    private final RequestRows rows;
    private final PrivacyParameters parameters;
    private final Moments moments;
    private final ApplicationEventPublisher events;

    RequestReminders(
            RequestRows rows, PrivacyParameters parameters, Moments moments, ApplicationEventPublisher events) {
        this.rows = rows;
        this.parameters = parameters;
        this.moments = moments;
        this.events = events;
    }

    @Scheduled(cron = "0 20 6 * * *")
    @Transactional
    public void remind() {
        var today = moments.today();
        var stages = parameters.remindDays(today);
        rows.openUntil(today.plusDays(stages.get(0)))
                .forEach(request ->
                        events.publishEvent(RequestNews.due(request, stage(request.daysLeft(today), stages))));
    }

    /** The shortest time that is not yet over; of a deadline that has passed, a stage of its own. */
    static String stage(long daysLeft, List<Integer> longestFirst) {
        return daysLeft < 0
                ? "late"
                : longestFirst.stream()
                        .filter(days -> daysLeft <= days)
                        .reduce((longer, shorter) -> shorter)
                        .map(String::valueOf)
                        .orElseThrow();
    }
}
