package eu.uptake.eligibility;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person made of a decision, in one sentence. */
final class Verdicts {

    private Verdicts() {}

    static Optional<String> of(@Nullable Verdict verdict, String key, Words words) {
        return Optional.ofNullable(verdict)
                .map(given -> words.say(
                        key, words.code(key, given.code()), given.by(), words.day(given.at()), given.reason()));
    }
}
