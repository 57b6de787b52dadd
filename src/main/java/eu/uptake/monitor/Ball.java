package eu.uptake.monitor;

import eu.uptake.registry.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** With whom a case rests: one of those whose open task it has, or nobody while it waits for a date or for outside. */
enum Ball {
    SME(Role.SME),
    ADVISOR(Role.ADVISOR, Role.BUSINESS_ADVISOR, Role.FUNDING_ADVISOR),
    CLUSTER(Role.CLUSTER_MANAGER),
    COORDINATOR(Role.COORDINATOR),
    OTHER,
    NOBODY;

    private static final List<Ball> NAMED = List.of(SME, ADVISOR, CLUSTER, COORDINATOR);

    private final List<String> roles;

    Ball(String... roles) {
        this.roles = List.of(roles);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Ball of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(ball -> ball.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The condition that an open task of this alias is theirs; nobody has tasks. */
    String holds(String alias) {
        return switch (this) {
            case NOBODY -> "1 = 0";
            case OTHER -> alias + ".role NOT IN (" + quoted(NAMED.stream()) + ")";
            default -> alias + ".role IN (" + quoted(Stream.of(this)) + ")";
        };
    }

    private static String quoted(Stream<Ball> balls) {
        return balls.flatMap(ball -> ball.roles.stream())
                .map(role -> "'" + role + "'")
                .collect(Collectors.joining(", "));
    }
}
