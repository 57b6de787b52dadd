package eu.uptake.casefile;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes, each night, files of drafts that nobody handed in, of erased records, and what a crash left behind. */
@Component
class EvidencePurge {

    private static final Duration KEPT = Duration.ofDays(30);

    private final EvidenceErasure erasure;
    private final DraftFiles drafts;
    private final EvidenceFiles files;
    private final Clock clock;

    EvidencePurge(EvidenceErasure erasure, DraftFiles drafts, EvidenceFiles files, Clock clock) {
        this.erasure = erasure;
        this.drafts = drafts;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *")
    void nightly() {
        erasure.forgetErased();
        drafts.forget(clock.instant().minus(KEPT));
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        files.sweep(yesterday);
        files.sweepStrays(yesterday, drafts::idsBeginningWith);
    }
}
