package eu.uptake.worklist;

/** Whose work a list shows. */
enum View {
    /** Assigned to me. */
    MINE,
    /** For a role that I hold in an organisation, whoever has taken it. */
    GROUP,
    /** Everything on the cases that I may see. */
    ALL
}
