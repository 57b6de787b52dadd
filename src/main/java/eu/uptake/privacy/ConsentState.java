package eu.uptake.privacy;

import eu.uptake.platform.Actor;
import eu.uptake.registry.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one category stands for a person.
 *
 * @param history newest first; empty if they never said anything, which is no consent
 */
public record ConsentState(ConsentWording wording, List<Consent> history) {

    /** Whether that person is to be asked, or has said something about it before. */
    boolean isFor(Actor person) {
        return !wording.ofCompanies() || !history.isEmpty() || person.has(Role.SME);
    }

    public boolean isGiven() {
        return !history.isEmpty() && history.get(0).given();
    }

    public @Nullable Consent latest() {
        return history.isEmpty() ? null : history.get(0);
    }
}
