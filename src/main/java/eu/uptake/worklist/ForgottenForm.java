package eu.uptake.worklist;

import eu.uptake.assistance.Hours;
import eu.uptake.assistance.LogLine;
import eu.uptake.assistance.SessionMode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static final Pattern QUARTERS = Pattern.compile("\\d{1,2}([.,](0|00|25|5|50|75))?");
    private static final int LONGEST_PEOPLE = 200;
    private static final int LONGEST_SUMMARY = 2000;
    private static final String KIND = "late";

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** By field; the keys of messages. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (day(on) == null) {
            problems.put("on", "DAY");
        }
        if (!QUARTERS.matcher(said(hours)).matches() || amount().signum() == 0) {
            problems.put("hours", "QUARTERS");
        }
        if (said(service).isEmpty()) {
            problems.put("service", "SERVICE");
        }
        if (Arrays.stream(SessionMode.values()).noneMatch(one -> one.name().equals(mode))) {
            problems.put("mode", "MODE");
        }
        if (said(people).length() > LONGEST_PEOPLE) {
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
        return new LogLine(LocalDate.parse(said(on)), KIND, said(mode), said(summary), amount(), said(people));
    }

    private BigDecimal amount() {
        return new BigDecimal(said(hours).replace(',', '.'));
    }

    static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
