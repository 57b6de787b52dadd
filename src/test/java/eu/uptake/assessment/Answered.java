package eu.uptake.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers to the digital-maturity form, by how many are ticked and which level each row has. */
final class Answered {

    private static final List<String> TICKED =
            List.of("q1Invested", "q1Planned", "q2", "q3", "q5", "q6", "q7", "q8", "q10");

    private final Map<String, Object> form = new HashMap<>();

    /** The first worked example: a company before support begins. */
    static Answered t0() {
        return ticked(3, 5, 4, 5, 1, 2, 1, 2, 3)
                .levels("q4", "0 0 4 1 1 0 1")
                .levels("q9", "0 0 0 2 1")
                .levels("q11", "no no partly no yes");
    }

    /** The same company a year later. */
    static Answered t1() {
        return ticked(5, 6, 7, 7, 4, 4, 4, 4, 4)
                .levels("q4", "2 0 5 4 4 0 2")
                .levels("q9", "0 3 0 4 3")
                .levels("q11", "partly no partly partly yes");
    }

    static Answered nothing() {
        return new Answered();
    }

    private static Answered ticked(int... counts) {
        var answered = new Answered();
        for (int at = 0; at < counts.length; at++) {
            answered.tick(TICKED.get(at), counts[at]);
        }
        return answered;
    }

    /** The first so many; of the data question those that may stand beside others. */
    Answered tick(String key, int count) {
        var question = "Q" + key.replaceAll("\\D", "");
        form.put(
                key,
                IntStream.rangeClosed(1, 10)
                        .mapToObj(row -> question + "." + row)
                        .filter(option -> !option.equals("Q7.2"))
                        .limit(count)
                        .toList());
        return this;
    }

    Answered with(String key, Object answer) {
        form.put(key, answer);
        return this;
    }

    Answered without(String key) {
        form.remove(key);
        return this;
    }

    Answered levels(String key, String levels) {
        var each = Stream.of(levels.split(" ")).toList();
        IntStream.range(0, each.size()).forEach(row -> form.put(key + "r" + (row + 1), each.get(row)));
        return this;
    }

    Map<String, Object> form() {
        return form;
    }
}
