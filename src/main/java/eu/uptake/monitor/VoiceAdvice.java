package eu.uptake.monitor;

import eu.uptake.process.Models;
import java.time.Clock;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of this room the voice of its reader. */
@ControllerAdvice(basePackageClasses = VoiceAdvice.class)
class VoiceAdvice {

    private final Models models;
    private final Clock clock;

    VoiceAdvice(Models models, Clock clock) {
        this.models = models;
        this.clock = clock;
    }

    @ModelAttribute("voice")
    Voice voice(Locale locale) {
        return new Voice(models, locale, clock.getZone(), clock.instant());
    }
}
