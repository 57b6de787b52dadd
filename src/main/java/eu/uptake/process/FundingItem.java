package eu.uptake.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The application that a funding task is about, and what its forms hold. */
final class FundingItem {

    private FundingItem() {}

    static String of(TaskHandler.Turn turn) {
        return Objects.requireNonNull(turn.item().item(), "A funding task is about an application");
    }

    /** EUR; nothing given is zero. */
    static BigDecimal amount(Map<?, ?> answers, String key) {
        var amount = amountOrNull(answers, key);
        return amount == null ? BigDecimal.ZERO : amount;
    }

    static @Nullable BigDecimal amountOrNull(Map<?, ?> answers, String key) {
        var answer = text(answers, key);
        return answer == null ? null : new BigDecimal(answer);
    }

    static @Nullable LocalDate day(Map<?, ?> answers, String key) {
        var answer = text(answers, key);
        return answer == null ? null : LocalDate.parse(answer);
    }

    static @Nullable String text(Map<?, ?> answers, String key) {
        var answer = answers.get(key);
        return answer == null || answer.toString().isBlank() ? null : answer.toString();
    }
}
