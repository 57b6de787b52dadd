package eu.uptake.retention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one person, and what may be erased if they ask.
 *
 * @param waits why nothing of them is erased at the moment, as the end of a message's key; none if nothing stands against it
 * @param roles where they work for the programme and are active: as long as that is so nothing is erased
 * @param running cases that run and that they speak for
 * @param timesheets months of hours, which are evidence of the grant
 * @param hoursUntil the last day of that evidence; none while it is not known or where there are no hours
 */
record PersonTrace(
        long id,
        String name,
        boolean erased,
        boolean restricted,
        @Nullable String waits,
        List<String> roles,
        List<String> running,
        List<InCase> cases,
        int papers,
        int timesheets,
        @Nullable Rule hoursRule,
        @Nullable LocalDate hoursUntil) {

    /**
     * One case in which they occur.
     *
     * @param entries forms, entries of the history, hours, notes and files that name them
     * @param held whether it is kept for an audit, a dispute or a claim, whatever its time
     * @param kept by which rule it must be kept even if the person asks; none: by none
     */
    record InCase(
            long id,
            String number,
            int entries,
            boolean running,
            boolean held,
            @Nullable Term kept) {

        public boolean stays() {
            return running || held || kept != null;
        }
    }

    /** What an erasure comes to. */
    enum Outcome {
        GONE,
        STILL_ACTIVE,
        RESTRICTED,
        PARTLY,
        WHOLLY
    }

    public Outcome outcome() {
        if (erased) {
            return Outcome.GONE;
        }
        if (!roles.isEmpty()) {
            return Outcome.STILL_ACTIVE;
        }
        if (!running.isEmpty()) {
            return Outcome.RESTRICTED;
        }
        return kept().isEmpty() && timesheets == 0 ? Outcome.WHOLLY : Outcome.PARTLY;
    }

    public boolean canBeDone() {
        return isErasure() && waits == null || outcome() == Outcome.RESTRICTED && !restricted;
    }

    /** Whoever is restricted only still has their address and their account. */
    public boolean isErasure() {
        return outcome() == Outcome.WHOLLY || outcome() == Outcome.PARTLY;
    }

    public List<InCase> kept() {
        return cases.stream().filter(InCase::stays).toList();
    }

    public List<InCase> erasable() {
        return cases.stream().filter(one -> !one.stays()).toList();
    }
}
