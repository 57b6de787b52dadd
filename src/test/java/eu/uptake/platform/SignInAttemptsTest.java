package eu.uptake.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final SignInAttempts attempts = new SignInAttempts(new SignInLimit(10, 30), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void stopsAnAccountAfterTenAttemptsWhereverTheyComeFrom() {
        for (int i = 0; i < 10; i++) {
            assertThat(attempts.allow("/sign-in", "10.0.0." + i, "ada@example.eu"))
                    .isTrue();
        }
        assertThat(attempts.allow("/sign-in", "10.0.0.99", " ADA@example.eu")).isFalse();
        assertThat(attempts.allow("/sign-in", "10.0.0.99", "bo@example.eu")).isTrue();
    }

    @Test
    void stopsAnAddressAfterThirtyAttemptsWhateverTheAccount() {
        for (int i = 0; i < 30; i++) {
            assertThat(attempts.allow("/sign-in", "10.0.0.1", "person" + i)).isTrue();
        }
        assertThat(attempts.allow("/sign-in", "10.0.0.1", "one more")).isFalse();
        assertThat(attempts.allow("/sign-in", "10.0.0.2", "one more")).isTrue();
    }

    @Test
    void answersAgainAfterAMinute() {
        for (int i = 0; i < 10; i++) {
            attempts.allow("/sign-in", "10.0.0.1", "ada@example.eu");
        }
        assertThat(attempts.allow("/sign-in", "10.0.0.1", "ada@example.eu")).isFalse();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(attempts.allow("/sign-in", "10.0.0.1", "ada@example.eu")).isTrue();
    }

    @Test
    void leavesTheWayOfMailedLinksOpenWhenAPasswordIsBeingGuessed() {
        for (int i = 0; i < 11; i++) {
            attempts.allow("/sign-in", "10.0.0." + i, "ada@example.eu");
        }
        assertThat(attempts.allow("/sign-in/link", "10.0.0.77", "ada@example.eu"))
                .isTrue();
    }

    @Test
    void takesTheNeighboursInOneIpv6NetworkForOne() {
        for (int i = 0; i < 30; i++) {
            attempts.allow("/sign-in", "2001:db8:0:1:0:0:0:" + i, "person" + i);
        }
        assertThat(attempts.allow("/sign-in", "2001:db8:0:1:0:0:0:ff", "x")).isFalse();
        assertThat(attempts.allow("/sign-in", "2001:db8:0:2:0:0:0:ff", "x")).isTrue();
    }
}
