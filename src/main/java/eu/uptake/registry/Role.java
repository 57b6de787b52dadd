package eu.uptake.registry;

import java.util.List;

/** The roles, written as the models write their candidate groups. */
public final class Role {

    public static final String SME = "sme";
    public static final String ADVISOR = "advisor";
    public static final String BUSINESS_ADVISOR = "business-advisor";
    public static final String FUNDING_ADVISOR = "funding-advisor";
    public static final String CLUSTER_MANAGER = "cluster-manager";
    public static final String COORDINATOR = "coordinator";
    public static final String PROVIDER = "provider";
    public static final String ADMIN = "admin";

    /** Those who work for the programme and sign in by password. */
    public static final List<String> STAFF =
            List.of(ADVISOR, BUSINESS_ADVISOR, FUNDING_ADVISOR, CLUSTER_MANAGER, COORDINATOR, ADMIN);

    /** Those who speak for a company. */
    public static final List<String> OF_COMPANIES = List.of(SME, PROVIDER);

    /** Those who work in a technology centre. */
    public static final List<String> CENTRE = List.of(ADVISOR, BUSINESS_ADVISOR, FUNDING_ADVISOR);

    private Role() {}
}
