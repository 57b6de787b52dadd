package eu.uptake.notification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.prove.Findings;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Mails through a mail server that refuses, hangs, is away, and drops the line after it has taken them. */
class MailProof extends MailStorm {

    private static final int MAILS = Integer.getInteger("prove.mails", 400);
    private static final long SEED = Long.getLong("prove.random", 20261122);

    private final Findings findings = new Findings("mail");

    @Test
    void everyMailArrivesUnderItsOneId() throws IOException {
        var where = MAILS + " mails, seed " + SEED;
        var outcome = storm(MAILS, SEED);

        findings.add("mail.lost", where, outcome.lost());
        findings.add("mail.otherIds", where, outcome.otherIds());
        findings.add("mail.untrue", where, outcome.untrue());
        findings.note("handed over, doubles included", where, String.valueOf(outcome.came()));
        findings.note("moods of the server", where, outcome.moods().toString());
        assertThat(findings.missed()).isEmpty();
    }
}
