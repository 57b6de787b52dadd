package eu.uptake.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Requests that a script made, which can do nothing with a sign-in page and needs a status instead. */
final class ScriptRequests implements RequestMatcher {

    @Override
    public boolean matches(HttpServletRequest request) {
        if (request.getHeader("X-Requested-With") != null || request.getHeader("HX-Request") != null) {
            return true;
        }
        var accept = request.getHeader("Accept");
        return accept != null && accept.startsWith("application/json");
    }
}
