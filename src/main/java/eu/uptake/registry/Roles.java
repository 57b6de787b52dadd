package eu.uptake.registry;

import java.util.List;

/** The roles people hold in organisations, named as the models name their candidate groups. */
public final class Roles {

    public static final String SME = "sme";
    public static final String ADVISOR = "advisor";
    public static final String BUSINESS_ADVISOR = "business-advisor";
    public static final String FUNDING_ADVISOR = "funding-advisor";
    public static final String CLUSTER_MANAGER = "cluster-manager";
    public static final String COORDINATOR = "coordinator";
    public static final String PROVIDER = "provider";
    public static final String ADMIN = "admin";

    /** Roles whose holders work from the task list. */
    public static final List<String> STAFF =
            List.of(ADVISOR, BUSINESS_ADVISOR, FUNDING_ADVISOR, CLUSTER_MANAGER, COORDINATOR);

    /** Roles held in a technology centre. */
    public static final List<String> CENTRE = List.of(ADVISOR, BUSINESS_ADVISOR, FUNDING_ADVISOR);

    private Roles() {}
}
