package eu.uptake.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often somebody is mailed a link they asked for, so that nobody can fill the mailbox of another. */
final class LinkLimit {

    private static final int AN_HOUR = 5;
    private static final Duration HOUR = Duration.ofHours(1);
    /** A link that has only just left is the one to use. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private static final long MOST_KEPT = 50_000;

    private final Clock clock;
    private final Cache<Long, Deque<Instant>> sent =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(HOUR).build();

    LinkLimit(Clock clock) {
        this.clock = clock;
    }

    boolean allow(long person) {
        var now = clock.instant();
        var before = sent.get(person, unseen -> new ArrayDeque<>());
        synchronized (before) {
            while (!before.isEmpty() && !before.peekFirst().plus(HOUR).isAfter(now)) {
                before.removeFirst();
            }
            var fresh = !before.isEmpty() && before.peekLast().plus(FRESH).isAfter(now);
            if (fresh || before.size() >= AN_HOUR) {
                return false;
            }
            before.addLast(now);
            return true;
        }
    }
}
