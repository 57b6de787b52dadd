package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.casefile.WorkItem;
import eu.uptake.forms.DraftOwner;
import eu.uptake.forms.Drafts;
import eu.uptake.platform.Actor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two at once at one case: the first is in the middle of it when the second comes. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class TogetherTest {

    private static final String TASK = "userTask_shortlistSolutions";

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Desk desk;

    @Autowired
    private Drafts drafts;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private WorkItem item;
    private Actor advisor;
    private Actor colleague;

    @BeforeEach
    void openTask() {
        item = walk.until(walk.withAdvisor(), TASK);
        advisor = walk.house().advisor();
        colleague = walk.house().colleague();
        var now = walk.open(item.number(), TASK);
        if (now.assigneeId() != null) {
            desk.release(now.assigneeId() == advisor.person() ? advisor : colleague, now.taskId());
        }
    }

    @Test
    void oneOfTwoCompletesTheTaskAndTheOtherIsToldAndKeepsWhatWasTyped() {
        var answers = walk.answers(advisor, item, Map.of());
        var typed = DraftOwner.of(colleague);
        drafts.save(typed, item.taskId(), "shortlist-solutions", Map.of("typed", "Mine"));

        var second = whileOneIsAt(
                () -> desk.complete(advisor, item.taskId(), answers),
                () -> desk.complete(colleague, item.taskId(), answers));

        assertThatThrownBy(second::join).hasCauseInstanceOf(TaskOver.class);
        assertThat(drafts.find(typed, item.taskId())).isPresent();
        assertThat(count("submission")).isEqualTo(1);
        assertThat(count("work_done")).isEqualTo(1);
    }

    @Test
    void nobodyIsGivenATaskThatIsBeingCompleted() {
        var answers = walk.answers(advisor, item, Map.of());

        var second = whileOneIsAt(
                () -> desk.complete(advisor, item.taskId(), answers),
                () -> desk.assign(walk.house().coordinator(), item.taskId(), colleague.person()));

        assertThatThrownBy(second::join).hasCauseInstanceOf(TaskOver.class);
    }

    @Test
    void nobodyCompletesATaskThatIsBeingGivenToAColleague() {
        var answers = walk.answers(advisor, item, Map.of());

        var second = whileOneIsAt(
                () -> desk.assign(walk.house().coordinator(), item.taskId(), colleague.person()),
                () -> desk.complete(advisor, item.taskId(), answers));

        assertThatThrownBy(second::join).hasCauseInstanceOf(TaskRefused.class);
        assertThat(count("submission")).isZero();
    }

    /** As when its lock runs out and another node takes it. */
    @Test
    void jobThatIsTakenAgainWhileItRunsIsDoneOnce() {
        var number = walk.register();
        var reminder = reminder(number);

        var second = whileOneIsAt(
                () -> management.executeJob(reminder.getId()), () -> management.executeJob(reminder.getId()));

        assertThatThrownBy(second::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(OptimisticLockingException.class);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM timeline t JOIN case_file c ON c.id = t.case_id"
                                + " WHERE c.number = ? AND t.kind = 'REMINDED'")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Job reminder(String number) {
        var reminders = jdbc.sql("SELECT reminders FROM work_item WHERE number = ? AND reminders IS NOT NULL")
                .param(number)
                .query(String.class)
                .list()
                .get(0);
        return management.createJobQuery().processInstanceId(reminders).list().stream()
                .filter(job -> ((JobEntity) job).getJobHandlerConfigurationRaw().contains("reminderDue"))
                .findFirst()
                .orElseThrow();
    }

    private int count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE task_id = ?")
                .param(item.taskId())
                .query(Integer.class)
                .single();
    }

    /** The second comes when everything of the first is done but the commit, and has to wait for it. */
    private CompletableFuture<Void> whileOneIsAt(Runnable first, Runnable second) {
        var result = new CompletableFuture<Void>();
        new TransactionTemplate(transactions).executeWithoutResult(open -> {
            first.run();
            var thread = new Thread(() -> finish(second, result));
            thread.start();
            letItCome(thread);
        });
        return result;
    }

    private static void finish(Runnable second, CompletableFuture<Void> result) {
        try {
            second.run();
            result.complete(null);
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    /** Until it waits for the first, which shows by nothing but the time; if it does not wait, it is through sooner. */
    private static void letItCome(Thread thread) {
        var end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (System.nanoTime() < end && thread.isAlive()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
