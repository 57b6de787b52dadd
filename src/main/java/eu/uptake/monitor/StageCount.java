package eu.uptake.monitor;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The open cases of one stage in figures.
 *
 * @param stage code, or null for cases that have not entered any
 * @param overdue cases with at least one open task past its due date
 * @param with cases by who has an open task on them; a case with tasks of two sides counts with both
 * @param medianSince when the case in the middle entered the stage
 */
record StageCount(
        @Nullable String stage,
        int open,
        int held,
        int overdue,
        Map<Ball, Integer> with,
        Instant medianSince,
        Instant oldestSince) {}
