package eu.uptake.eligibility;

/** What the decision table {@code enterprise-relation} makes of a tie. */
public enum Relation {
    LINKED,
    PARTNER,
    AUTONOMOUS_EXCEPTION,
    NONE
}
