package eu.uptake.portal;

import eu.uptake.casefile.Case;
import java.util.List;

/** A case on one page, in its SME's words. */
record Overview(Case file, Whereabouts stands, StepLine line, List<TaskCard> tasks, List<Lately> lately) {}
