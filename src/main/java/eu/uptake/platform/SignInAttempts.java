package eu.uptake.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Locale;

/** Counts attempts to sign in by account and by address; forgets both after a quiet while and never grows for ever. */
final class SignInAttempts {

    private static final long MOST_KEPT = 50_000;

    private final SignInLimit limit;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    SignInAttempts(SignInLimit limit, TimeMeter time) {
        this.limit = limit;
        this.time = time;
    }

    /**
     * Whether one more attempt is allowed now.
     *
     * @param door what is attempted, so that a stranger who guesses passwords doesn't bar the way of mailed links
     */
    boolean allow(String door, String address, String account) {
        var byAddress = bucket("address " + network(address), limit.perAddress());
        if (!byAddress.tryConsume(1)) {
            return false;
        }
        var name = account.strip().toLowerCase(Locale.ROOT);
        return bucket(door + " " + name.substring(0, Math.min(name.length(), 200)), limit.perAccount())
                .tryConsume(1);
    }

    /** One IPv6 customer owns at least the 64 bits behind the first four groups. */
    private static String network(String address) {
        var groups = address.split(":");
        if (groups.length < 5 || address.contains("::")) {
            return address;
        }
        return String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }

    private Bucket bucket(String key, int perMinute) {
        return buckets.get(
                key,
                unseen -> Bucket.builder()
                        .addLimit(tokens -> tokens.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .withCustomTimePrecision(time)
                        .build());
    }
}
