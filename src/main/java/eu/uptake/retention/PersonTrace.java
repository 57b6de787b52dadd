package eu.uptake.retention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one person, and what may be erased if they ask.
 *
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
     * @param kept by which rule it must be kept even if the person asks; none: it may be erased
     */
    record InCase(
            long id,
            String number,
            int entries,
            boolean running,
            @Nullable Term kept) {}

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
        return outcome() == Outcome.WHOLLY
                || outcome() == Outcome.PARTLY
                || outcome() == Outcome.RESTRICTED && !restricted;
    }

    public List<InCase> kept() {
        return cases.stream().filter(one -> one.running() || one.kept() != null).toList();
    }

    public List<InCase> erasable() {
        return cases.stream()
                .filter(one -> !one.running() && one.kept() == null)
                .toList();
    }
}
