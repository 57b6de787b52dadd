package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.CountedStatements;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Timeline;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** The small version of {@link TimersProof}: each timer goes off once, whole, and for so many statements. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class TimersTest {

    private static final int TIMERS = 100;
    private static final int BUDGET = 16;
    private static final String SME_TASK = "userTask_declareCompanySize";
    private static final String OF_CASES = "HANDLER_CFG_ LIKE '%%reminderDue%%' AND PROCESS_INSTANCE_ID_ IN"
            + " (SELECT ID_ FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ IN ('%s'))";

    private static final Logger log = LoggerFactory.getLogger(TimersTest.class);

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Cases cases;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate jdbc;

    private List<String> waiting(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(n -> walk.until(walk.register(), SME_TASK).number())
                .toList();
    }

    private DueTimers timers(List<String> numbers) {
        return new DueTimers(jdbc, OF_CASES.formatted(String.join("','", numbers)));
    }

    @Test
    void goOffOnceEachWhenAllAreDueTogether() {
        var numbers = waiting(TIMERS);
        var timers = timers(numbers);

        assertThat(timers.makeDue()).isEqualTo(TIMERS);
        log.info("{} timers a second", Math.round(timers.worked()));

        assertThat(told(numbers))
                .hasSize(TIMERS)
                .allSatisfy((number, often) -> assertThat(often).isOne());
        assertThat(mails(numbers))
                .hasSize(TIMERS)
                .allSatisfy((number, often) -> assertThat(often).isOne());
        assertThat(numbers)
                .allSatisfy(number ->
                        assertThat(timeline.verify(cases.get(number)).isWhole()).isTrue());
        assertThat(timers.makeDue()).as("each waits for its next").isEqualTo(TIMERS);
        timers.worked();
        assertThat(told(numbers).values()).allMatch(often -> often == 2);
    }

    /** How often each case's people were reminded, by its timeline. */
    private Map<String, Long> told(List<String> numbers) {
        return count("SELECT c.number FROM timeline t JOIN case_file c ON c.id = t.case_id WHERE t.kind = 'REMINDED'"
                + " AND c.number IN ('" + String.join("','", numbers) + "')");
    }

    private Map<String, Long> mails(List<String> numbers) {
        return count("SELECT number FROM mail WHERE kind = 'REMINDER' AND number IN ('" + String.join("','", numbers)
                + "')");
    }

    private Map<String, Long> count(String each) {
        return jdbc.queryForList(each, String.class).stream()
                .collect(Collectors.groupingBy(number -> number, Collectors.counting()));
    }

    @Test
    void eachStaysWithinItsBudget() throws Exception {
        var numbers = waiting(2);
        fired(numbers.get(0)); // so that every model is in memory

        var statements = fired(numbers.get(1));

        log.info("A timer costs {} statements:\n{}", statements.size(), String.join("\n", statements));
        assertThat(statements).hasSizeLessThanOrEqualTo(BUDGET);
    }

    private List<String> fired(String number) throws Exception {
        var reminders = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("sme-reminders")
                .list()
                .stream()
                .map(instance -> instance.getId())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var job = management.createJobQuery().processInstanceId(reminders).singleResult();
        return CountedStatements.of(() -> {
            management.executeJob(job.getId());
            return job;
        });
    }
}
