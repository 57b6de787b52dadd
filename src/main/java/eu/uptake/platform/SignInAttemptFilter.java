package eu.uptake.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers too many attempts to sign in, or to guess a present password, with a page that says to wait. */
class SignInAttemptFilter extends OncePerRequestFilter {

    private static final Set<String> DOORS = Set.of("/sign-in", "/sign-in/link", "/account/password");

    private final SignInAttempts attempts;

    SignInAttemptFilter(SignInAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !DOORS.contains(RequestPath.of(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (attempts.allow(RequestPath.of(request), request.getRemoteAddr(), account(request))) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", "60");
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    /** Whoever is signed in guesses at their own present password, whatever address they send. */
    private static String account(HttpServletRequest request) {
        var actor = Frame.actor();
        return actor == null
                ? Objects.requireNonNullElse(request.getParameter("email"), "")
                : "person " + actor.person();
    }
}
