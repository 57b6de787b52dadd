package eu.uptake.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the session that a request has read until it is over: the framework asks for it again when it answers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SessionOfRequest extends OncePerRequestFilter {

    private static final ThreadLocal<@Nullable Place> PLACE = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PLACE.set(new Place());
        try {
            chain.doFilter(request, response);
        } finally {
            PLACE.remove();
        }
    }

    static void keep(@Nullable Session session) {
        var place = PLACE.get();
        if (place != null) {
            place.session = session;
        }
    }

    static @Nullable Session find(String id) {
        var place = PLACE.get();
        var session = place == null ? null : place.session;
        return session != null && session.getId().equals(id) ? session : null;
    }

    private static final class Place {

        private @Nullable Session session;
    }
}
