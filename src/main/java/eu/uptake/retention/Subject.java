package eu.uptake.retention;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the clock needs to know of a case.
 *
 * @param supported whether any support was given: hours logged, a sign-off or the whole journey
 * @param aidOn when aid was granted last, by one of its applications or as a service; none if never
 * @param held whether it, or everything, is held
 * @param mark tells whether anything about it has changed
 */
record Subject(
        long id,
        String number,
        long companyId,
        String companyName,
        String status,
        @Nullable LocalDate closedOn,
        boolean supported,
        @Nullable LocalDate aidOn,
        boolean held,
        boolean recordErased,
        boolean aidErased,
        String mark) {

    boolean isRunning() {
        return closedOn == null;
    }

    /** The parts that still name people; without aid nothing is kept for its sake. */
    Set<Part> left() {
        var left = EnumSet.noneOf(Part.class);
        if (!recordErased) {
            left.add(Part.RECORD);
        }
        if (!aidErased) {
            left.add(Part.AID);
        }
        return left;
    }
}
