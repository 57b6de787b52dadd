package eu.uptake.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people typed into a field, as what it stands for, and back. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static @Nullable String textOrNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    static List<String> several(@Nullable String typed) {
        return Arrays.stream(text(typed).toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    static List<String> all(@Nullable List<String> chosen) {
        return chosen == null ? List.of() : chosen;
    }

    static @Nullable BigDecimal amount(@Nullable String typed) {
        return text(typed).isEmpty() ? null : new BigDecimal(text(typed).replace(',', '.'));
    }

    static @Nullable Integer whole(@Nullable String typed) {
        return text(typed).isEmpty() ? null : Integer.valueOf(text(typed));
    }

    static @Nullable LocalDate day(@Nullable String typed) {
        return text(typed).isEmpty() ? null : LocalDate.parse(text(typed));
    }

    static String plain(@Nullable Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
