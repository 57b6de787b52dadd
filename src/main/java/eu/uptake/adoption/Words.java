package eu.uptake.adoption;

import eu.uptake.platform.Moments;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Puts figures and codes into the reader's words; what is not known stays empty. */
record Words(MessageSource messages, Locale locale) {

    /** Deadlines and days of the programme are those of Brussels. */
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    String say(String key, Object... arguments) {
        return messages.getMessage("adoption." + key, arguments, locale);
    }

    String euro(@Nullable BigDecimal amount) {
        return amount == null ? "" : say("euro", number(amount));
    }

    String number(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getNumberInstance(locale).format(number);
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "" : Moments.day(day, locale);
    }

    String moment(Instant at) {
        return at.atZone(BRUSSELS)
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(Moments.written(locale)));
    }
}
