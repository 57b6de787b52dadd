package eu.uptake.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the post is, for those who keep it running.
 *
 * @param sends whether a mail server is named
 * @param waiting mails not sent yet, up to a thousand
 * @param failed mails that were given up, up to a thousand
 * @param oldestWaiting since when the mail has waited that has waited longest
 */
public record PostState(
        boolean sends, int waiting, int failed, @Nullable Instant oldestWaiting) {}
