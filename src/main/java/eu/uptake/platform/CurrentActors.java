package eu.uptake.platform;

import java.util.Optional;

/** Who a signed-in person is now; the room that knows the people answers. */
public interface CurrentActors {

    /** Empty if the person may not be here any more. */
    Optional<Actor> current(long person);
}
