package eu.uptake.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Carries what is due to the mail server, one mail at a time, and comes back for what was not taken. */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** Longer than a mail server may keep us waiting, which the time-outs of {@code spring.mail} bound. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int ROUND = 50;
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final Outbox outbox;
    private final Postman postman;
    private final MailLinks links;
    private final Clock clock;
    private volatile boolean leaving;

    Courier(Outbox outbox, Postman postman, MailLinks links, Clock clock) {
        this.outbox = outbox;
        this.postman = postman;
        this.links = links;
        this.clock = clock;
    }

    /** Sends until nothing is due, the server is away or the round is long enough. */
    @Scheduled(fixedDelayString = "${uptake.mail.pause:PT10S}", initialDelayString = "${uptake.mail.pause:PT10S}")
    void round() {
        if (!postman.isThere()) {
            return;
        }
        for (int carried = 0; carried < ROUND && !leaving; carried++) {
            var claimed = outbox.claim(LEASE);
            if (claimed.isEmpty() || !carry(claimed.get())) {
                return;
            }
        }
    }

    /** The mail in hand is delivered still; the next ones are for another node, or for the next start. */
    @EventListener(ContextClosedEvent.class)
    void leave() {
        leaving = true;
    }

    private boolean carry(Outbox.Claimed claimed) {
        var mail = claimed.mail();
        if (leaving) {
            outbox.giveBack(claimed);
            return false;
        }
        var delivery = postman.deliver(mail, links.make(mail));
        if (delivery instanceof Delivery.Taken) {
            outbox.sent(claimed);
        } else if (delivery instanceof Delivery.Refused refused) {
            LOG.warn("Mail {} was refused: {}", mail.id(), refused.why());
            outbox.failed(claimed, refused.why());
        } else if (delivery instanceof Delivery.Postponed postponed) {
            later(claimed, postponed.why());
        } else if (delivery instanceof Delivery.ServerAway away) {
            later(claimed, away.why());
            return false;
        }
        return true;
    }

    private void later(Outbox.Claimed claimed, String why) {
        var mail = claimed.mail();
        var due = clock.instant().plus(PAUSES.get(Math.min(mail.attempts(), PAUSES.size() - 1)));
        LOG.info("Mail {} was not taken: {}", mail.id(), why);
        if (due.isAfter(mail.queuedAt().plus(PATIENCE))) {
            outbox.failed(claimed, why);
        } else {
            outbox.again(claimed, due, why);
        }
    }
}
