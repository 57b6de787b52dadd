package eu.uptake.platform;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A signed-in person as the security framework carries them.
 *
 * @param seal the one of {@link CurrentActors} when the session began
 */
public record SignedIn(
        Actor actor, String username, @Nullable String password, String seal) implements UserDetails {

    /** Somebody without a password of their own. */
    public SignedIn(Actor actor, String username, @Nullable String password) {
        this(actor, username, password, "");
    }

    /** The same account as it is now; no password lies in a session. */
    SignedIn as(CurrentActors.Present now) {
        return new SignedIn(now.actor(), username, null, now.seal());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }
}
