package eu.uptake.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The small version of {@link MailProof}. */
class MailFaultsTest extends MailStorm {

    @Test
    void everyMailArrivesUnderItsOneIdWhateverTheServerDoes() throws IOException {
        var outcome = storm(15, 3);

        assertThat(outcome.lost()).isZero();
        assertThat(outcome.otherIds()).isZero();
        assertThat(outcome.untrue()).isZero();
        assertThat(outcome.moods().keySet()).as("tried").contains(MoodyServer.Mood.TAKES_AND_DROPS);
    }
}
