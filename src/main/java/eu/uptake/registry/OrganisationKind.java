package eu.uptake.registry;

import java.util.Set;

/** What an organisation is in the programme, and which roles a person can hold in one. */
public enum OrganisationKind {
    PROGRAMME_OFFICE(Role.COORDINATOR, Role.ADMIN, Role.BUSINESS_ADVISOR, Role.FUNDING_ADVISOR),
    CLUSTER(Role.CLUSTER_MANAGER, Role.BUSINESS_ADVISOR, Role.FUNDING_ADVISOR),
    TECHNOLOGY_CENTRE(Role.ADVISOR, Role.BUSINESS_ADVISOR, Role.FUNDING_ADVISOR),
    COMPANY(Role.SME),
    PROVIDER(Role.PROVIDER);

    private final Set<String> roles;

    OrganisationKind(String... roles) {
        this.roles = Set.of(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
