package eu.uptake.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Keeps the path of a page that was refused until its reader has signed in, and no more of the request than that. */
final class WantedPages implements RequestCache {

    private final RequestMatcher byScript;

    WantedPages(RequestMatcher byScript) {
        this.byScript = byScript;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var accept = request.getHeader("Accept");
        var page = accept != null && accept.contains("text/html") && !byScript.matches(request);
        if (page && request.getMethod().equals("GET")) {
            SavedPath.keep(request, response);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        SavedPath.forget(request, response);
    }
}
