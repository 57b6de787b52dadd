package eu.uptake.notification;

import eu.uptake.casefile.Case;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told, before it is put into anybody's language.
 *
 * @param eventKey names the event, so that it is told once
 * @param words fill the message's places {0}, {1}, … in this order
 * @param facts stand below it, each on its line
 * @param target the page of ours to which the mail leads
 * @param personalFor for how long its link signs the reader in, if it does
 */
record News(
        MailKind kind,
        String eventKey,
        @Nullable Case file,
        List<Fact> words,
        List<Fact> facts,
        String target,
        @Nullable Duration personalFor) {}
