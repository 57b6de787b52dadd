package eu.uptake.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who a signed-in person is now; the room that knows the people answers. */
public interface CurrentActors {

    /** Under this name a request keeps the {@link Present} of who sent it. */
    String PRESENT = CurrentActors.class.getName();

    /**
     * A person as they are now.
     *
     * @param seal another one after each change of their password, so that sessions begun before it end
     * @param notice the version of the privacy notice that they took note of last, if of any
     */
    record Present(Actor actor, String seal, @Nullable String notice) {}

    /** Empty if the person may not be here any more. */
    Optional<Present> current(long person);
}
