package eu.uptake.monitor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The small form behind each action on a case, as it was sent.
 *
 * @param until ISO date, or nothing
 * @param stage code of the stage to return to
 */
record Wish(
        @Nullable String reason,
        @Nullable String until,
        @Nullable String stage) {

    static final int LONGEST = 2000;
    static final int SHORTEST = 5;

    Wish {
        reason = reason == null ? "" : reason.strip();
        until = until == null ? "" : until.strip();
        stage = stage == null ? "" : stage.strip();
    }

    @Nullable
    LocalDate date() {
        return until == null || until.isEmpty() ? null : LocalDate.parse(until);
    }

    /** Message keys by field; none means that the wish can be put to the journey. */
    Map<String, String> errors(CaseAction action, LocalDate today, List<String> stages) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (action == CaseAction.HOLD) {
            checkUntil(today, errors);
        }
        if (action == CaseAction.RETURN && !stages.contains(stage)) {
            errors.put("stage", "monitor.error.stage");
        }
        var length = String.valueOf(reason).length();
        if (length < SHORTEST) {
            errors.put("reason", "monitor.error.reason.short");
        } else if (length > LONGEST) {
            errors.put("reason", "monitor.error.reason.long");
        }
        return errors;
    }

    private void checkUntil(LocalDate today, Map<String, String> errors) {
        try {
            var date = date();
            if (date != null && !date.isAfter(today)) {
                errors.put("until", "monitor.error.until.past");
            } else if (date != null && date.isAfter(today.plusYears(1))) {
                errors.put("until", "monitor.error.until.far");
            }
        } catch (DateTimeException e) {
            errors.put("until", "monitor.error.until.date");
        }
    }
}
