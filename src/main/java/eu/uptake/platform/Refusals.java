package eu.uptake.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells a page that exists for other roles (403) from one that doesn't exist (404). */
class Refusals implements AccessDeniedHandler {

    private final List<String> existing;

    Refusals(List<String> existing) {
        this.existing = existing;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var path = RequestPath.of(request);
        var exists = existing.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
        var forbidden = exists || refusal instanceof CsrfException;
        response.sendError(forbidden ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
}
