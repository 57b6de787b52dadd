package eu.uptake.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open task of a case: whose turn it is, since when, until when.
 *
 * @param element id of the user task in the model
 * @param item id of the service or application it is about, if any
 * @param about that item's name for people
 * @param organisationId the organisation whose people of that role may do it
 * @param reminders what reminds the SME of it, if anything does
 */
public record WorkItem(
        String taskId,
        long caseId,
        String number,
        String process,
        int processVersion,
        String element,
        String name,
        @Nullable String item,
        @Nullable String about,
        @Nullable String stage,
        String role,
        long organisationId,
        @Nullable Long assigneeId,
        @Nullable String assigneeName,
        Instant since,
        Instant due,
        int priority,
        boolean held,
        @Nullable String reminders) {}
