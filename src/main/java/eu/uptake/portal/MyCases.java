package eu.uptake.portal;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.NoSuchCase;
import eu.uptake.platform.Actor;
import eu.uptake.registry.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases of the companies that a person speaks for, and which of them is looked at. */
@Component
class MyCases {

    private final Cases cases;

    MyCases(Cases cases) {
        this.cases = cases;
    }

    /** Newest first. */
    List<Case> of(Actor actor) {
        return cases.ofActor(actor, actor.organisationsAs(Role.SME));
    }

    /**
     * The case of that number; when none is named, the newest that is open, else the newest.
     *
     * @return empty only if this person has no case at all and asked for none
     * @throws NoSuchCase if it is not one of theirs
     */
    Optional<Case> choose(Actor actor, @Nullable String number) {
        var mine = of(actor);
        if (number == null || number.isBlank()) {
            return mine.stream()
                    .filter(file -> file.status().isOpen())
                    .findFirst()
                    .or(() -> mine.stream().findFirst());
        }
        return Optional.of(mine.stream()
                .filter(file -> file.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NoSuchCase(number)));
    }

    /** @throws NoSuchCase if it is not one of theirs */
    Case get(Actor actor, @Nullable String number) {
        return choose(actor, number).orElseThrow(() -> new NoSuchCase("of " + actor.name()));
    }

    static boolean speaksFor(Actor actor, Case file) {
        return actor.hasIn(Role.SME, file.companyId());
    }
}
