package eu.uptake.notification;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which mails are wanted.
 *
 * @param text part of the recipient's name or address, or of the subject
 * @param before id of the last one already seen
 */
record LedgerFilter(
        @Nullable MailState state,
        @Nullable String number,
        @Nullable String text,
        @Nullable Long before) {

    public boolean isNarrowed() {
        return state != null || number != null || text != null;
    }

    String sql() {
        return "(1 = 1)"
                + (state == null ? "" : " AND state = :state")
                + (number == null ? "" : " AND number = :number")
                + (text == null
                        ? ""
                        : " AND (LOWER(name) LIKE :text OR LOWER(address) LIKE :text OR LOWER(subject) LIKE :text)")
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
        if (text != null) {
            parameters.put("text", "%" + text.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%");
        }
        if (before != null) {
            parameters.put("before", before);
        }
        return parameters;
    }
}
