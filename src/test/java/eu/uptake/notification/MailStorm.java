package eu.uptake.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Mails through everything that a mail server can do to them, and through deaths of the one who carries them. */
abstract class MailStorm extends MailTest {

    private static final int MOST_ROUNDS = 3_000;
    private static final int DEATHS_IN_A_HUNDRED = 15;

    @Autowired
    Postman postman;

    @Autowired
    MailLinks links;

    /** @param lost never came @param otherIds came under several ids @param untrue told as sent and had not come */
    record Outcome(int lost, int otherIds, int untrue, int came, Map<MoodyServer.Mood, Integer> moods) {}

    Outcome storm(int count, long seed) throws IOException {
        List<Mail> written = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            written.add(aWaitingMail(Locale.ENGLISH));
        }
        try (var server = new MoodyServer(PORT, seed)) {
            int untrue = 0;
            var random = new Random(seed);
            for (int round = 0; !allSent(written); round++) {
                assertThat(round).as("rounds").isLessThan(MOST_ROUNDS);
                carry(random);
                untrue += untrue(written, server);
                wait(Duration.ofMinutes(6));
            }
            var came =
                    written.stream().map(mail -> server.taken(mail.address())).toList();
            return new Outcome(
                    (int) came.stream().filter(List::isEmpty).count(),
                    otherIds(written, server),
                    untrue,
                    came.stream().mapToInt(List::size).sum(),
                    server.moods());
        }
    }

    private void carry(Random random) {
        if (random.nextInt(100) < DEATHS_IN_A_HUNDRED) {
            // whoever carries it dies before it can be noted
            outbox.claim(Duration.ofMinutes(5))
                    .ifPresent(claimed -> postman.deliver(claimed.mail(), links.make(claimed.mail())));
        } else {
            courier.round();
        }
    }

    /** Somebody looks at the ledger now and then, and sends again what failed. */
    private boolean allSent(List<Mail> written) {
        var now = written.stream().map(this::again).toList();
        now.stream().filter(mail -> mail.state() == MailState.FAILED).forEach(mail -> mails.sendAgain(mail.id()));
        return now.stream().allMatch(mail -> mail.state() == MailState.SENT);
    }

    private int untrue(List<Mail> written, MoodyServer server) {
        return (int) written.stream()
                .filter(mail -> again(mail).state() == MailState.SENT)
                .filter(mail -> server.taken(mail.address()).isEmpty())
                .count();
    }

    private static int otherIds(List<Mail> written, MoodyServer server) {
        return (int) written.stream()
                .filter(mail -> !Set.of(mail.messageId()).containsAll(server.taken(mail.address())))
                .count();
    }
}
