package eu.uptake.platform;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The person who acts, with every grant they hold; each query and each action decides access from it. */
public record Actor(long person, String name, Locale language, Set<Grant> grants) implements Serializable {

    public Actor {
        grants = Set.copyOf(grants);
    }

    public boolean has(String role) {
        return grants.stream().anyMatch(grant -> grant.role().equals(role));
    }

    public boolean hasIn(String role, long organisation) {
        return grants.contains(new Grant(role, organisation));
    }

    public Set<String> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    /** The organisations in which this person holds one of the roles. */
    public Set<Long> organisationsAs(String... roles) {
        var wanted = Set.of(roles);
        return grants.stream()
                .filter(grant -> wanted.contains(grant.role()))
                .map(Grant::organisation)
                .collect(Collectors.toUnmodifiableSet());
    }
}
