package eu.uptake.eligibility;

import eu.uptake.platform.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person made of a decision: whether it stands, and why. */
public record Verdict(String code, String reason, @Nullable Long person, String by, Instant at) {

    static Verdict of(String code, String reason, Actor by, Instant at) {
        return new Verdict(code, reason, by.person(), by.name(), at);
    }
}
