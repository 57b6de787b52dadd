package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.casefile.CaseEvent;
import eu.uptake.casefile.CaseInLog;
import eu.uptake.casefile.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of jobs when a node stops, and how they are found in its log. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class JobsAtTheEndTest {

    @Autowired
    private JobsAtTheEnd end;

    @Autowired
    private JobExecutor executor;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ConfigurableApplicationContext context;

    private List<Job> jobs(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    private Job aJobThatIsNotDue() {
        var number = walk.register();
        walk.until(number, "userTask_declareCompanySize");
        return jobs(number).get(0);
    }

    private void take(Job job, String owner) {
        jdbc.sql("UPDATE act_ru_job SET lock_owner_ = :owner, lock_exp_time_ = CURRENT_TIMESTAMP WHERE id_ = :id")
                .param("owner", owner)
                .param("id", job.getId())
                .update();
    }

    private @Nullable String owner(Job job) {
        return jdbc.sql("SELECT lock_owner_ FROM act_ru_job WHERE id_ = :id")
                .param("id", job.getId())
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();
    }

    @Test
    void handsBackItsOwnJobsAndNoOtherNodes() {
        var ours = aJobThatIsNotDue();
        var others = aJobThatIsNotDue();
        var otherNode = UUID.randomUUID().toString();
        take(ours, executor.getLockOwner());
        take(others, otherNode);

        end.handBack();

        assertThat(owner(ours)).isEqualTo("null");
        assertThat(owner(others)).isEqualTo(otherNode);
    }

    @Test
    void waitsForAJobThatHasBegun() throws Exception {
        var threads = new EngineConfiguration().jobThreads();
        threads.initialize();
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var job = threads.submit(() -> {
            begun.countDown();
            return mayEnd.await(10, TimeUnit.SECONDS);
        });
        begun.await();
        var stopping = Executors.newSingleThreadExecutor();
        try {
            var stopped = stopping.submit(() -> new JobsAtTheEnd(new SpringJobExecutor(), threads, jdbc).stop());
            assertThatThrownBy(() -> stopped.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            mayEnd.countDown();
            stopped.get(10, TimeUnit.SECONDS);
            assertThat(job.get()).isTrue();
        } finally {
            stopping.shutdown();
            threads.shutdown();
        }
    }

    @Test
    void aHeldCaseIsNamedInTheLogUntilTheTransactionIsOver() {
        var number = walk.register();
        transaction.executeWithoutResult(status -> {
            cases.lock(number);
            assertThat(MDC.get(CaseInLog.KEY)).isEqualTo(number);
        });
        assertThat(MDC.get(CaseInLog.KEY)).isNull();
    }

    @Test
    void aJobNamesItsCaseInTheLogAndLeavesNothingBehind() {
        var job = aJobThatIsNotDue();
        var number = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        List<@Nullable String> named = new ArrayList<>();
        ApplicationListener<ApplicationEvent> eventListener = event -> {
            if (event instanceof PayloadApplicationEvent<?> wrapped
                    && wrapped.getPayload() instanceof CaseEvent told
                    && told.number().equals(number)) {
                named.add(MDC.get(CaseInLog.KEY));
            }
        };
        context.addApplicationListener(eventListener);
        try {
            management.executeJob(job.getId());
        } finally {
            context.removeApplicationListener(eventListener);
        }

        assertThat(named).isNotEmpty().allMatch(number::equals);
        assertThat(MDC.get(CaseInLog.KEY)).isNull();
    }
}
