package eu.uptake.process;

/** How a person stands to an open task that they may see. */
public enum Standing {
    /** May complete it now. */
    MINE_TO_DO,
    /** A colleague of the same role has taken it; may be taken over. */
    WITH_A_COLLEAGUE,
    /** Did an earlier task that forbids this one. */
    FOUR_EYES,
    /** The case is on hold. */
    ON_HOLD,
    /** It is another role's or organisation's turn. */
    LOOKING_ON
}
