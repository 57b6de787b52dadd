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

    SignInSession(CsrfTokenRepository tokens) {
        this.tokens = tokens;
    }

    /** Begins a new session; nothing of one that was there before remains. */
    public void begin(Actor actor, String username, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(CurrentActorFilter.authenticated(new SignedIn(actor, username, null)));
        SecurityContextHolder.setContext(context);
        tokens.saveToken(null, request, response);
        contexts.saveContext(context, request, response);
        request.getSession().setAttribute(BY_LINK, true);
    }

    /** Whether this session began with a link: who forgot the password may choose a new one then. */
    public static boolean isByLink(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(BY_LINK) != null;
    }
}
