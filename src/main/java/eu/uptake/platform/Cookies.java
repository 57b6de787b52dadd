package eu.uptake.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Cookies travel over TLS only, except where the site is this machine's own or a demonstration. */
@Configuration
class Cookies {

    @Bean
    CookieSerializer sessionCookie(PublicAddress address, Environment environment) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("uptake");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(secure(address, environment));
        return cookie;
    }

    /** In a cookie of its own, so that a page left open longer than its session is told to sign in, not refused. */
    @Bean
    CookieCsrfTokenRepository csrfTokens(PublicAddress address, Environment environment) {
        var secure = secure(address, environment);
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("uptake-csrf");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax"));
        return tokens;
    }

    private static boolean secure(PublicAddress address, Environment environment) {
        return !address.isLoopback() && !environment.acceptsProfiles(Profiles.of("demo"));
    }
}
