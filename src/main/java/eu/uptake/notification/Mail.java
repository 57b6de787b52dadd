package eu.uptake.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person, as the ledger holds it. Where the link belongs its texts hold {@link #LINK}: the link itself
 * is made when the mail leaves, so that nobody else can read it here.
 *
 * @param personalFor for how long the link signs the person in; null if it leads to the page and no more
 * @param calendar an entry for the person's calendar, if the mail brings one
 * @param why what the mail server answered last, if it would not take the mail
 */
public record Mail(
        long id,
        String messageId,
        String kind,
        long person,
        @Nullable String number,
        String name,
        String address,
        Locale language,
        String subject,
        String text,
        String html,
        String target,
        @Nullable Duration personalFor,
        @Nullable Enclosure calendar,
        MailState state,
        Instant writtenAt,
        Instant queuedAt,
        Instant dueAt,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable String why) {

    static final String LINK = "[[link]]";

    boolean isPersonal() {
        return personalFor != null;
    }

    boolean mayStartOver() {
        return state == MailState.FAILED || state == MailState.KEPT;
    }

    String textWith(String link) {
        return text.replace(LINK, link);
    }

    String htmlWith(String link) {
        return html.replace(LINK, link);
    }
}
