package eu.uptake.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** A request's path within this site, as the container has decoded and checked it. */
final class RequestPath {

    private RequestPath() {}

    static String of(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
