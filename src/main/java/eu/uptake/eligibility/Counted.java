package eu.uptake.eligibility;

import java.math.BigDecimal;

/**
 * An enterprise whose figures are looked at for the size of the company.
 *
 * @param share per cent of them that count; nothing where they are not added
 * @param words of the rule that made it linked or a partner; none for the company itself
 */
record Counted(String name, BigDecimal share, Why why, String words) {

    enum Why {
        OWN,
        LINKED,
        PARTNER,
        LINKED_TO_PARTNER,
        /** Already in the figures of what it is tied to. */
        CONSOLIDATED,
        /** A public body: whatever follows from its share does not follow from its figures. */
        NO_ENTERPRISE
    }

    boolean isAdded() {
        return share.signum() != 0;
    }
}
