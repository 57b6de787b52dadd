package eu.uptake.retention;

import eu.uptake.platform.Actor;
import eu.uptake.registry.Role;
import org.springframework.security.access.AccessDeniedException;

/** Who may do what here, asked again where it is done. */
final class Office {

    private Office() {}

    /** Runs, parameters and holds: the programme office and whoever keeps the installation. */
    static void check(Actor actor) {
        if (!actor.has(Role.COORDINATOR) && !actor.has(Role.ADMIN)) {
            throw new AccessDeniedException("Only the programme office erases");
        }
    }

    /** What is kept of a person is content of cases. */
    static void checkCoordinator(Actor actor) {
        if (!actor.has(Role.COORDINATOR)) {
            throw new AccessDeniedException("Only a coordinator sees what is kept of a person");
        }
    }
}
