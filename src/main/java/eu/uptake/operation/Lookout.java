package eu.uptake.operation;

import eu.uptake.casefile.ChainRound;
import eu.uptake.casefile.WorkItems;
import eu.uptake.notification.PostRoom;
import eu.uptake.process.EngineRoom;
import eu.uptake.process.Reconciler;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks how the installation is, at most once in a while however often it is asked: whoever watches must not become the
 * load.
 */
@Component
class Lookout {

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private final WorkItems workItems;
    private final EngineRoom engine;
    private final PostRoom post;
    private final Reconciler reconciler;
    private final ChainRound histories;
    private final Path home;
    private final Clock clock;
    private final Duration pause;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Figures last;
    private volatile @Nullable Instant lookedAt;

    Lookout(
            WorkItems workItems,
            EngineRoom engine,
            PostRoom post,
            Reconciler reconciler,
            ChainRound histories,
            Clock clock,
            @Value("${uptake.home}") Path home,
            @Value("${uptake.look-again:PT15S}") Duration pause) {
        this.workItems = workItems;
        this.engine = engine;
        this.post = post;
        this.reconciler = reconciler;
        this.histories = histories;
        this.clock = clock;
        this.home = home;
        this.pause = pause;
    }

    /** The newest there are; empty while the database does not answer. */
    Optional<Figures> figures() {
        if (isStale() && mayLook()) {
            try {
                if (isStale()) {
                    look();
                }
            } finally {
                looking.unlock();
            }
        }
        return Optional.ofNullable(last);
    }

    /** Whoever comes while somebody looks is told what was seen before; only the very first have to wait. */
    private boolean mayLook() {
        if (lookedAt == null) {
            looking.lock();
            return true;
        }
        return looking.tryLock();
    }

    private boolean isStale() {
        var before = lookedAt;
        return before == null || !before.plus(pause).isAfter(clock.instant());
    }

    private void look() {
        try {
            last = seen();
        } catch (IOException | RuntimeException e) {
            last = null;
            LOG.warn("The installation cannot be looked at: {}", e.getClass().getSimpleName());
        }
        lookedAt = clock.instant();
    }

    private Figures seen() throws IOException {
        var disk = disk();
        return new Figures(
                workItems.count(),
                engine.look(),
                post.look(),
                reconciler.last().orElse(null),
                histories.progress(),
                disk.getUsableSpace(),
                disk.getTotalSpace());
    }

    /** Before the first file there is no directory yet. */
    private FileStore disk() throws IOException {
        var place = home.toAbsolutePath();
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        return Files.getFileStore(place);
    }
}
