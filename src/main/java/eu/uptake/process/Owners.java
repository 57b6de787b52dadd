package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which organisation a role means for a case: its company, its cluster, its centre, the programme office. While a case
 * has no centre or cluster, the programme office stands in.
 */
@Component
class Owners {

    private final Organisations organisations;

    Owners(Organisations organisations) {
        this.organisations = organisations;
    }

    /** @param country whose public holidays count */
    record Owner(String role, long organisation, String country) {}

    Owner of(Case file, String role) {
        if (role.equals(Role.SME)) {
            return new Owner(role, file.companyId(), file.country());
        }
        var organisation = organisation(file, role);
        if (organisation != null) {
            return new Owner(role, organisation, organisations.get(organisation).country());
        }
        var office = organisations
                .programmeOffice()
                .orElseThrow(() -> new IllegalStateException("There is no programme office yet"));
        return new Owner(Role.COORDINATOR, office.id(), office.country());
    }

    private static @Nullable Long organisation(Case file, String role) {
        return switch (role) {
            case Role.CLUSTER_MANAGER -> file.clusterId();
            case Role.COORDINATOR -> null;
            default -> file.centreId();
        };
    }
}
