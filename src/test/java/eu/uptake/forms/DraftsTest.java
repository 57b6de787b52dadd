package eu.uptake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.platform.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final DraftOwner ADA = new DraftOwner("person:1");
    private static final DraftOwner BOB = new DraftOwner("person:2");
    private static final DraftOwner VISITOR = DraftOwner.visitor("0123");

    private final MovableClock clock = new MovableClock(Clock.systemUTC());
    private final Drafts drafts = DraftFixtures.drafts(clock);

    @BeforeEach
    void noon() {
        clock.moveTo(NOON);
    }

    @Test
    void keepsTheLatestAnswersAndWhen() {
        drafts.save(ADA, "task-1", "validate", Map.of("a", "one"));
        clock.moveTo(NOON.plusSeconds(60));

        Instant savedAt = drafts.save(ADA, "task-1", "validate", Map.of("a", "two"));

        assertThat(drafts.find(ADA, "task-1")).contains(new Draft("task-1", "validate", Map.of("a", "two"), savedAt));
        assertThat(savedAt).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void showsADraftToItsOwnerOnly() {
        drafts.save(ADA, "task-1", "validate", Map.of("a", "one"));

        assertThat(drafts.find(BOB, "task-1")).isEmpty();
        assertThat(drafts.find(ADA, "task-2")).isEmpty();
    }

    @Test
    void discardsADraftOnceItWasSent() {
        drafts.save(ADA, "task-1", "validate", Map.of("a", "one"));

        drafts.discard(ADA, "task-1");

        assertThat(drafts.find(ADA, "task-1")).isEmpty();
    }

    @Test
    void refusesADraftThatIsTooLarge() {
        Map<String, Object> answers = Map.of("a", "é".repeat(40_000));

        assertThatThrownBy(() -> drafts.save(ADA, "task-1", "validate", answers))
                .isInstanceOfSatisfying(
                        DraftRefused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("forms.draft.tooLarge"));
        drafts.save(ADA, "task-1", "validate", Map.of("a", "x".repeat(Drafts.LIMIT - 8)));
    }

    @Test
    void refusesAVisitorsSixthDraftButSavesTheOthersAgain() {
        for (int n = 0; n < Drafts.EACH_VISITOR; n++) {
            drafts.save(VISITOR, "start:" + n, "register", Map.of());
        }

        assertThatThrownBy(() -> drafts.save(VISITOR, "start:more", "register", Map.of()))
                .isInstanceOf(DraftRefused.class);
        drafts.save(VISITOR, "start:0", "register", Map.of("a", "again"));
        assertThat(drafts.find(VISITOR, "start:0").orElseThrow().answers()).containsEntry("a", "again");
    }

    @Test
    void forgetsVisitorsAfterThirtyDaysAndPersonsNever() {
        drafts.save(VISITOR, "start:register", "register", Map.of());
        drafts.save(ADA, "task-1", "validate", Map.of());

        clock.moveTo(NOON.plus(Duration.ofDays(29)));
        drafts.forgetVisitors();
        assertThat(drafts.find(VISITOR, "start:register")).isPresent();

        clock.moveTo(NOON.plus(Duration.ofDays(31)));
        drafts.forgetVisitors();
        assertThat(drafts.find(VISITOR, "start:register")).isEmpty();
        assertThat(drafts.find(ADA, "task-1")).isPresent();
    }
}
