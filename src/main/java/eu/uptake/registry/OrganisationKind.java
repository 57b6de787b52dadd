package eu.uptake.registry;

import java.util.List;

/** What an organisation is in the programme, and which roles a person can hold in one. */
public enum OrganisationKind {
    PROGRAMME_OFFICE(Role.COORDINATOR, Role.ADMIN),
    CLUSTER(Role.CLUSTER_MANAGER),
    TECHNOLOGY_CENTRE(Role.ADVISOR, Role.BUSINESS_ADVISOR, Role.FUNDING_ADVISOR),
    COMPANY(Role.SME),
    PROVIDER(Role.PROVIDER);

    /** Everybody but the companies. */
    public static final List<OrganisationKind> CONSORTIUM =
            List.of(PROGRAMME_OFFICE, CLUSTER, TECHNOLOGY_CENTRE, PROVIDER);

    private final List<String> roles;

    OrganisationKind(String... roles) {
        this.roles = List.of(roles);
    }

    public List<String> roles() {
        return roles;
    }
}
