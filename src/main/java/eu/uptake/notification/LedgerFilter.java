package eu.uptake.notification;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which mails are wanted.
 *
 * @param before id of the last one already seen
 */
record LedgerFilter(
        @Nullable MailState state,
        @Nullable String number,
        @Nullable Long before) {

    String sql() {
        return "(1 = 1)"
                + (state == null ? "" : " AND state = :state")
                + (number == null ? "" : " AND number = :number")
                + (before == null ? "" : " AND id < :before");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (state != null) {
            parameters.put("state", state.name());
        }
        if (number != null) {
            parameters.put("number", number);
        }
        if (before != null) {
            parameters.put("before", before);
        }
        return parameters;
    }
}
