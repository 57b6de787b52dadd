package eu.uptake.platform;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Who may read the metrics: administrators and coordinators, and whoever reaches the port of their own that an
 * installation may open for its monitoring system.
 */
final class MetricsReaders implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> ROLES = Set.of("ROLE_admin", "ROLE_coordinator");

    private final @Nullable Integer port;

    MetricsReaders(Environment environment) {
        var named = environment.getProperty("management.server.port", Integer.class);
        var address = environment.getProperty("management.server.address");
        if (named != null && address == null) {
            throw new IllegalStateException(
                    "Name management.server.address as well, or the metrics would be open on every address");
        }
        this.port = named;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> reader, RequestAuthorizationContext context) {
        if (port != null && context.getRequest().getLocalPort() == port) {
            return new AuthorizationDecision(true);
        }
        var who = reader.get();
        return new AuthorizationDecision(
                who != null && who.getAuthorities().stream().anyMatch(held -> ROLES.contains(held.getAuthority())));
    }
}
