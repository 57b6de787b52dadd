package eu.uptake.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Lets each address do something so many times an hour: enough for an office behind one address, too few for a flood. */
public final class HourlyLimit {

    private final int perHour;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    public HourlyLimit(int perHour) {
        this.perHour = perHour;
    }

    public boolean allow(String address) {
        return buckets.get(address, unseen -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(tokens -> tokens.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
                .build();
    }
}
