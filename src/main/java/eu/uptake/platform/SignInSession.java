package eu.uptake.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Signs a person in without a password, after a link has proved who they are. */
@Component
public class SignInSession {

    private static final String BY_LINK = "uptake.signedInByLink";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CsrfTokenRepository tokens;
    private final CurrentActors actors;

    SignInSession(CsrfTokenRepository tokens, CurrentActors actors) {
        this.tokens = tokens;
        this.actors = actors;
    }

    /** Begins a new session; nothing of one that was there before remains. */
    public void begin(Actor actor, String username, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        tokens.saveToken(null, request, response);
        keep(new SignedIn(actor, username, null), request, response);
        request.getSession().setAttribute(BY_LINK, true);
        SavedPath.forget(request, response);
    }

    /** Lets this session alone outlive a change of its person's password. */
    public void renew(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        keep(signedIn, request, response);
        request.getSession().removeAttribute(BY_LINK);
    }

    private void keep(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var now = actors.current(signedIn.actor().person()).orElseThrow();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(CurrentActorFilter.authenticated(signedIn.as(now)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Whether this session began with a link: who forgot the password may choose a new one then. */
    public static boolean isByLink(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(BY_LINK) != null;
    }
}
