package eu.uptake.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the hashes of entries that lost their personal part. Each such entry has a seal, over what is left of
 * it and over the hash it was written with; the seals stand in the detail of an entry {@code ANONYMISED}, which the chain
 * covers like any other. An entry that merely says of itself that it was anonymised has no seal there.
 */
final class TimelineSeals {

    static final String RUN = "run";
    private static final String SEALS = "seals";
    private static final int LENGTH = 32; // of 64 hexadecimal digits
    private static final int EACH = 400; // seals that one entry's detail has room for

    private TimelineSeals() {}

    static String of(
            int seq,
            Instant at,
            String kind,
            @Nullable Long person,
            @Nullable String personName,
            String detail,
            String hash) {
        return TimelineHash.of(hash, "anonymised", seq, at, kind, person, personName, detail)
                .substring(0, LENGTH);
    }

    /** The details of the entries that attest one erasure. */
    static List<Map<String, String>> details(String run, Map<Integer, String> seals) {
        List<Map<String, String>> details = new ArrayList<>();
        var text = new StringBuilder();
        int count = 0;
        for (var seal : seals.entrySet()) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(seal.getKey())
                    .append(':')
                    .append(seal.getValue());
            if (++count % EACH == 0 || count == seals.size()) {
                details.add(Map.of(RUN, run, SEALS, text.toString()));
                text.setLength(0);
            }
        }
        return details;
    }

    /** By the entry's number, those of the newest erasure: each seals all that is anonymised by then. */
    static Map<Integer, String> newest(List<? extends Map<String, String>> details) {
        Map<String, Map<Integer, String>> byRun = new LinkedHashMap<>();
        String last = "";
        for (var detail : details) {
            last = detail.getOrDefault(RUN, "");
            byRun.computeIfAbsent(last, run -> new HashMap<>()).putAll(read(detail.getOrDefault(SEALS, "")));
        }
        return byRun.getOrDefault(last, Map.of());
    }

    private static Map<Integer, String> read(String seals) {
        Map<Integer, String> read = new HashMap<>();
        for (var seal : seals.split(" ")) {
            var at = seal.indexOf(':');
            if (at > 0 && seal.substring(0, at).matches("\\d{1,9}")) {
                read.put(Integer.parseInt(seal.substring(0, at)), seal.substring(at + 1));
            }
        }
        return read;
    }
}
