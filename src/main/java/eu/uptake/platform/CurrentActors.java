package eu.uptake.platform;

import java.util.Optional;

/** Who a signed-in person is now; the room that knows the people answers. */
public interface CurrentActors {

    /**
     * A person as they are now.
     *
     * @param seal another one after each change of their password, so that sessions begun before it end
     */
    record Present(Actor actor, String seal) {}

    /** Empty if the person may not be here any more. */
    Optional<Present> current(long person);
}
