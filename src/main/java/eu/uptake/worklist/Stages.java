package eu.uptake.worklist;

import eu.uptake.process.Models;
import eu.uptake.process.StageModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The stages by which lists are filtered, as the newest journey has them; asked for once a minute. */
@Component
class Stages {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Models models;
    private final Clock clock;
    private volatile Read read = new Read(List.of(), Instant.EPOCH);

    Stages(Models models, Clock clock) {
        this.models = models;
        this.clock = clock;
    }

    /** Labels by code, in the order of the journey. */
    Map<String, String> labels(Locale locale) {
        var now = clock.instant();
        if (Duration.between(read.at(), now).abs().compareTo(FRESH) > 0) {
            read = new Read(models.latest("sme-journey").stages(), now);
        }
        Map<String, String> labels = new LinkedHashMap<>();
        read.stages().forEach(stage -> labels.put(stage.code(), models.say(stage.label(), locale)));
        return labels;
    }

    private record Read(List<StageModel> stages, Instant at) {}
}
