package eu.uptake.process;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The due classes of the product, for checks without its configuration. */
final class SlaFixtures {

    private SlaFixtures() {}

    static SlaClasses shipped() {
        Map<String, Integer> days = Stream.of(
                        "S1",
                        "S2",
                        "S3",
                        "S4",
                        "S5",
                        "S6",
                        "questionnaire",
                        "selection",
                        "service",
                        "application",
                        "adoption",
                        "sign-off",
                        "follow-up")
                .collect(Collectors.toMap(Function.identity(), name -> 5));
        return new SlaClasses(days);
    }
}
