package eu.uptake.worklist;

import eu.uptake.platform.Actor;
import eu.uptake.registry.Role;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the work list. */
record WorkRow(
        String taskId,
        String number,
        String name,
        @Nullable String about,
        @Nullable String stage,
        String role,
        long organisation,
        @Nullable Long assignee,
        @Nullable String assigneeName,
        String company,
        String companySearch,
        @Nullable String region,
        Instant since,
        Instant due,
        int priority,
        boolean held)
        implements Serializable {

    static final int NORMAL = 50;

    public boolean isMine(Actor actor) {
        return assignee != null && assignee == actor.person();
    }

    public boolean isFree() {
        return assignee == null && !role.equals(Role.SME);
    }

    public boolean isWithColleague(Actor actor) {
        return assignee != null && assignee != actor.person();
    }

    /** For a role that this person holds there, and not theirs yet. */
    public boolean claimable(Actor actor) {
        return !held && !isMine(actor) && !role.equals(Role.SME) && actor.hasIn(role, organisation);
    }

    Mark mark(Sort sort) {
        var value = switch (sort) {
            case DUE -> due.toString();
            case SINCE -> since.toString();
            case COMPANY -> companySearch;
            case PRIORITY -> String.valueOf(priority);
        };
        return new Mark(value, taskId);
    }
}
