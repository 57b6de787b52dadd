package eu.uptake.worklist;

import eu.uptake.assistance.Hours;
import eu.uptake.assistance.LogLine;
import eu.uptake.assistance.NewSession;
import eu.uptake.assistance.SessionMode;
import eu.uptake.platform.TypedDay;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of work that was forgotten, as it was typed; what is wrong with it is said by field, and what was typed stays. */
record ForgottenForm(
        @Nullable String on,
        @Nullable String hours,
        @Nullable String service,
        @Nullable String mode,
        @Nullable String people,
        @Nullable String summary,
        @Nullable String reason)
        implements Serializable {

    static final ForgottenForm EMPTY = new ForgottenForm(null, null, null, null, null, null, null);

    private static final int LONGEST_SUMMARY = 2000;
    private static final String KIND = "late";

    /** By field; the keys of messages. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (TypedDay.of(on) == null) {
            problems.put("on", "DAY");
        }
        if (QuarterHours.worked(said(hours)) == null) {
            problems.put("hours", "QUARTERS");
        }
        if (said(service).isEmpty()) {
            problems.put("service", "SERVICE");
        }
        if (Arrays.stream(SessionMode.values()).noneMatch(one -> one.name().equals(mode))) {
            problems.put("mode", "MODE");
        }
        if (said(people).length() > NewSession.LONGEST_PEOPLE) {
            problems.put("people", "PEOPLE");
        }
        if (said(summary).isEmpty() || said(summary).length() > LONGEST_SUMMARY) {
            problems.put("summary", "SUMMARY");
        }
        if (said(reason).isEmpty() || said(reason).length() > Hours.LONGEST_REASON) {
            problems.put("reason", "REASON");
        }
        return problems;
    }

    /** To be called where there is no problem. */
    LogLine line() {
        var amount = Objects.requireNonNull(QuarterHours.worked(said(hours)), "hours");
        return new LogLine(LocalDate.parse(said(on)), KIND, said(mode), said(summary), amount, said(people));
    }

    static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
