package eu.uptake.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request the roles that its person holds now, not those held when the session began: who is deactivated is
 * out at once, on every node.
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
        var session = request.getSession(false);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            var actor = actors.current(signedIn.actor().person());
            SecurityContextHolder.clearContext();
            if (actor.isPresent()) {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(authenticated(new SignedIn(actor.get(), signedIn.username(), null)));
                SecurityContextHolder.setContext(context);
            } else {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    static UsernamePasswordAuthenticationToken authenticated(SignedIn signedIn) {
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities());
    }
}
