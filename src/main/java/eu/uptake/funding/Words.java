package eu.uptake.funding;

import eu.uptake.casefile.Reckoning;
import eu.uptake.platform.Moments;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Texts, amounts and days of this room in the reader's language. */
record Words(MessageSource messages, Locale reader) {

    String say(String key, @Nullable Object... about) {
        return messages.getMessage("funding." + key, about, reader);
    }

    /** Cents only where there are any. */
    String euro(BigDecimal amount) {
        var whole = amount.stripTrailingZeros().scale() <= 0;
        var format = NumberFormat.getNumberInstance(reader);
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(2);
        return say("euro", format.format(amount));
    }

    String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(reader);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    String percent(@Nullable BigDecimal share) {
        return share == null ? say("none") : say("percent", number(share));
    }

    String euroOrNone(@Nullable BigDecimal amount) {
        return amount == null ? say("none") : euro(amount);
    }

    String day(LocalDate day) {
        return Moments.day(day, reader);
    }

    String dayOrNone(@Nullable LocalDate day) {
        return day == null ? say("none") : day(day);
    }

    String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(reader);
    }

    /** A table with a caption and headings by their keys. */
    Reckoning.Lines table(@Nullable String caption, List<List<String>> rows, String... headings) {
        return new Reckoning.Lines(
                caption,
                Arrays.stream(headings).map(heading -> say("column." + heading)).toList(),
                rows);
    }
}
