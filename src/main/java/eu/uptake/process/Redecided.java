package eu.uptake.process;

import eu.uptake.casefile.DecisionRecord.Fired;
import java.util.List;
import java.util.Map;

/** What comes of deciding the same again, by the same version of the table and from the same inputs. */
public sealed interface Redecided {

    /** The same rules fire and the same comes out. */
    record Same() implements Redecided {}

    /** Something else comes out, or other rules fire. */
    record Different(List<Map<String, Object>> outputs, List<Fired> rules) implements Redecided {}

    /** That version of the table is there no longer. */
    record TableGone() implements Redecided {}

    /** That version is there, but its file is not the one that was decided by. */
    record TableChanged() implements Redecided {}
}
