package eu.uptake.monitor;

import eu.uptake.process.Models;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What this room's templates say that no message file holds: the models' own texts, and ages in whole days. */
@Component("voice")
class Voice {

    private final Models models;
    private final Clock clock;

    Voice(Models models, Clock clock) {
        this.models = models;
        this.clock = clock;
    }

    public String say(String text) {
        return models.say(text, LocaleContextHolder.getLocale());
    }

    /** Whole days gone by since then. */
    public long days(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toDays());
    }
}
