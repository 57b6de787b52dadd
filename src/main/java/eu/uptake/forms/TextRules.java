package eu.uptake.forms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Text: its length as trimmed, its pattern, addresses and telephone numbers. */
final class TextRules {

    /** A mailbox at a dotted domain; linear to match. */
    static final String EMAIL =
            "^\\s*[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+\\s*$";
    /** International number, with the spaces, dots and brackets that people write (ITU-T E.164: 15 digits at most). */
    static final String PHONE = "^\\s*(\\+|00)\\s*[1-9]([\\s().\\/-]*[0-9]){5,14}\\s*$";

    private TextRules() {}

    static @Nullable Object clean(Site site, Object value) {
        if (!(value instanceof String text)) {
            site.fail("forms.type");
            return null;
        }
        boolean oneLine = site.component().type().equals("textfield");
        String cleaned = withoutControls(text, oneLine);
        length(site, trim(cleaned).length(), oneLine ? Bounds.TEXTFIELD : Bounds.TEXTAREA);
        pattern(site, cleaned);
        boolean contact = "email".equals(type(site)) || "phone".equals(type(site));
        return contact ? trim(cleaned) : cleaned;
    }

    private static void length(Site site, int length, int cap) {
        BigDecimal least = site.limit("minLength");
        if (least != null && BigDecimal.valueOf(length).compareTo(least) < 0) {
            site.fail("forms.minLength", least.toPlainString());
        }
        BigDecimal stated = site.limit("maxLength");
        BigDecimal most = stated == null ? BigDecimal.valueOf(cap) : stated;
        if (BigDecimal.valueOf(length).compareTo(most) > 0) {
            site.fail("forms.maxLength", most.toPlainString());
        }
    }

    private static void pattern(Site site, String text) {
        if (site.component().rule("pattern") instanceof String pattern
                && !pattern.isEmpty()
                && !BoundedPattern.found(pattern, text)) {
            if (site.component().rule("patternErrorMessage") instanceof String message && !message.isBlank()) {
                site.fail("forms.pattern.own", message);
            } else {
                site.fail("forms.pattern");
            }
        }
        if ("email".equals(type(site)) && !BoundedPattern.found(EMAIL, text)) {
            site.fail("forms.email");
        }
        if ("phone".equals(type(site)) && !BoundedPattern.found(PHONE, text)) {
            site.fail("forms.phone");
        }
    }

    private static @Nullable Object type(Site site) {
        return site.component().rule("validationType");
    }

    /** As the browser trims: no-break spaces too. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && space(text.charAt(from))) {
            from++;
        }
        while (to > from && space(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean space(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u2007' || c == '\u202f' || c == '\ufeff';
    }

    private static String withoutControls(String text, boolean oneLine) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        String kept = oneLine ? lines.replace('\n', ' ').replace('\t', ' ') : lines;
        return kept.chars()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
                .toString();
    }
}
