package eu.uptake.casefile;

import java.util.List;
import java.util.Locale;

/** A room that works something out about cases and can say how; each is a bean that {@link Reckonings} asks. */
public interface Reckoner {

    /** What it has worked out so far, in the order of the journey; nothing where there is nothing yet. */
    List<Reckoning> of(Case file, Locale locale);
}
