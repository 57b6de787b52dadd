package eu.uptake.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Why SMEs withdraw. A case keeps one text as its reason: it begins with the listed reason in English, the language of
 * the programme, and goes on in the SME's own words.
 */
@Component
class Reasons {

    private static final String BETWEEN = ": ";

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    enum Reason {
        NO_TIME,
        NO_MONEY,
        COMPANY_CLOSED,
        SOLD,
        OTHER_HELP,
        NOT_SUITABLE,
        OTHER
    }

    record Choice(Reason reason, String label) {}

    List<Choice> choices(Locale reader) {
        return Arrays.stream(Reason.values())
                .map(reason -> new Choice(reason, label(reason, reader)))
                .toList();
    }

    Optional<Reason> find(String name) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }

    String label(Reason reason, Locale reader) {
        return messages.getMessage("portal.reason." + reason, null, reader);
    }

    String write(Reason reason, String words) {
        var label = label(reason, Locale.ENGLISH);
        return words.isBlank() ? label : label + BETWEEN + words.strip();
    }

    /** The reason with its listed part in the reader's language; any other text as it is. */
    String inLanguageOf(Locale reader, String written) {
        for (var reason : Reason.values()) {
            var english = label(reason, Locale.ENGLISH);
            if (written.equals(english) || written.startsWith(english + BETWEEN)) {
                return label(reason, reader) + written.substring(english.length());
            }
        }
        return written;
    }
}
