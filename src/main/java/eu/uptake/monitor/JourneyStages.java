package eu.uptake.monitor;

import eu.uptake.casefile.Case;
import eu.uptake.process.Models;
import eu.uptake.process.StageModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stages of the journey that new cases take, in the order of its diagram; asked for once a minute. */
@Component
class JourneyStages {

    static final String JOURNEY = "sme-journey";

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Models models;
    private final Clock clock;
    private volatile Read read = new Read(List.of(), Instant.EPOCH);

    JourneyStages(Models models, Clock clock) {
        this.models = models;
        this.clock = clock;
    }

    public List<StageModel> inOrder() {
        var now = clock.instant();
        if (Duration.between(read.at(), now).abs().compareTo(FRESH) > 0) {
            read = new Read(models.latest(JOURNEY).stages(), now);
        }
        return read.stages();
    }

    Optional<StageModel> of(String code) {
        return inOrder().stream().filter(stage -> stage.code().equals(code)).findFirst();
    }

    /** Those to which the case can return: visited, and earlier in its own journey than where it is. */
    List<StageModel> behind(Case file, Set<String> visited) {
        return models.journey(file.journeyVersion()).stages().stream()
                .takeWhile(stage -> !stage.code().equals(file.stage()))
                .filter(stage -> visited.contains(stage.code()))
                .toList();
    }

    /** As drawn; a stage that only an earlier journey had goes by its code. */
    @Nullable
    public String label(@Nullable String code) {
        return code == null ? null : of(code).map(StageModel::label).orElse(code);
    }

    private record Read(List<StageModel> stages, Instant at) {}
}
