package eu.uptake;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Grant;
import eu.uptake.platform.SignedIn;
import java.util.Locale;
import java.util.Set;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a page test act as somebody without walking through the sign-in page. */
public final class SignIn {

    private SignIn() {}

    /** As a person in the database, with the roles they hold there. */
    public static RequestPostProcessor as(Actor actor) {
        return user(new SignedIn(actor, "person" + actor.person() + "@example.eu", null));
    }

    /** As somebody whom the database need not know. */
    public static RequestPostProcessor as(String role, long organisation) {
        return as(new Actor(1, "Test Person", Locale.ENGLISH, Set.of(new Grant(role, organisation))));
    }
}
