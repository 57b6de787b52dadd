package eu.uptake.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request the roles that its person holds now, not those held when the session began: who is deactivated, or
 * whose password was changed elsewhere, is out at once, on every node.
 */
class CurrentActorFilter extends OncePerRequestFilter {

    private final CurrentActors actors;

    CurrentActorFilter(CurrentActors actors) {
        this.actors = actors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return RequestPath.of(request).startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            var present = actors.current(signedIn.actor().person())
                    .filter(now -> now.seal().equals(signedIn.seal()));
            SecurityContextHolder.clearContext();
            if (present.isPresent()) {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(authenticated(signedIn.as(present.get())));
                SecurityContextHolder.setContext(context);
                request.setAttribute(CurrentActors.PRESENT, present.get());
            } else {
                end(request.getSession(false));
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
    }

    static UsernamePasswordAuthenticationToken authenticated(SignedIn signedIn) {
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities());
    }
}
