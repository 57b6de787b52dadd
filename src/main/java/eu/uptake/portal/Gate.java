package eu.uptake.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets each address register so many companies an hour: enough for a fair, too few for a flood. */
@Component
class Gate {

    private final int perHour;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Gate(@Value("${uptake.registrations-per-hour:30}") int perHour) {
        this.perHour = perHour;
    }

    boolean allow(String address) {
        return buckets.get(address, unseen -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(tokens -> tokens.capacity(perHour).refillGreedy(perHour, Duration.ofHours(1)))
                .build();
    }
}
