package eu.uptake.registry;

import eu.uptake.platform.CurrentActors;
import eu.uptake.platform.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Lets the security framework find the people. */
@Configuration
class PasswordSignIn {

    /** Checks a password and then forgets it, so that no hash lies in a session. */
    private static final class ForgetfulProvider extends DaoAuthenticationProvider {

        ForgetfulProvider(UserDetailsService accounts) {
            super(accounts);
        }

        @Override
        protected Authentication createSuccessAuthentication(
                Object principal, Authentication given, UserDetails found) {
            var account = (SignedIn) found;
            var bare = new SignedIn(account.actor(), account.username(), null, account.seal());
            return super.createSuccessAuthentication(bare, given, bare);
        }
    }

    @Bean
    CurrentActors currentActors(People people) {
        return people::present;
    }

    @Bean
    DaoAuthenticationProvider passwordProvider(People people, Passwords passwords, PasswordEncoder encoder) {
        // somebody without a password costs as much time as somebody with one
        var nobodysPassword = encoder.encode(Token.fresh());
        var provider = new ForgetfulProvider(email -> {
            var person = people.byEmail(email).orElseThrow(() -> new UsernameNotFoundException("Unknown"));
            var now = people.present(person.id()).orElseThrow(() -> new UsernameNotFoundException("Deactivated"));
            var password = passwords.hash(person.id()).orElse(nobodysPassword);
            return new SignedIn(now.actor(), person.email(), password, now.seal());
        });
        provider.setPasswordEncoder(encoder);
        return provider;
    }
}
