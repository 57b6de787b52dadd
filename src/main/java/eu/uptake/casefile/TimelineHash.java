package eu.uptake.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The hash of a timeline entry: SHA-256 over the hash before, the number and every column, a line each. */
final class TimelineHash {

    private TimelineHash() {}

    static String of(
            String previous,
            String number,
            int seq,
            Instant at,
            String kind,
            @Nullable Long person,
            @Nullable String personName,
            String detail) {
        var digest = EvidenceFiles.sha256();
        digest.update(String.join(
                        "\n",
                        previous,
                        number,
                        Integer.toString(seq),
                        at.toString(),
                        kind,
                        String.valueOf(person),
                        String.valueOf(personName),
                        detail)
                .getBytes(StandardCharsets.UTF_8));
        return EvidenceFiles.hex(digest);
    }
}
