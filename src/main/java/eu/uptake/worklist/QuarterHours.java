package eu.uptake.worklist;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hours in quarters as people type them, with a comma or a point; none at all is nothing. */
final class QuarterHours {

    private static final String AMOUNT = "\\d{1,2}([.,](0|00|25|5|50|75))?";
    private static final Pattern WORKED = Pattern.compile(AMOUNT);
    private static final Pattern CORRECTED = Pattern.compile("[+\\-−]?" + AMOUNT);

    private QuarterHours() {}

    /** @return null if it is no such number */
    static @Nullable BigDecimal worked(String typed) {
        return amount(WORKED, typed);
    }

    /** With a minus they are taken away. @return null if it is no such number */
    static @Nullable BigDecimal corrected(String typed) {
        return amount(CORRECTED, typed);
    }

    private static @Nullable BigDecimal amount(Pattern form, String typed) {
        if (!form.matcher(typed).matches()) {
            return null;
        }
        var amount = new BigDecimal(typed.replace(',', '.').replace('−', '-'));
        return amount.signum() == 0 ? null : amount;
    }
}
