package eu.uptake.monitor;

import eu.uptake.casefile.CaseStatus;
import java.util.List;
import java.util.Map;

/**
 * The figures of the overview, taken together so that they fit each other.
 *
 * @param late cases with a task due before the horizon
 */
record Overview(List<StageCount> stages, Map<CaseStatus, Integer> statuses, int late) {

    /** How many cases were looked at. */
    long size() {
        return statuses.values().stream().mapToLong(Integer::longValue).sum();
    }
}
