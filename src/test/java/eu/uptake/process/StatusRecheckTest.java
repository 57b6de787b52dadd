package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.WorkItem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** A status that was given for the time being, through engine, forms and decisions. */
@SpringBootTest
@ActiveProfiles("test")
class StatusRecheckTest {

    private static final String DECLARE = "userTask_declareCompanySize";
    private static final LocalDate CLOSED = LocalDate.now().minusMonths(13);

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Desk desk;

    @Autowired
    private Journey journey;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private static Map<String, Object> declared(LocalDate closed, String years, double staff) {
        Map<String, Object> answers = new HashMap<>(
                Map.of("yearEnd", closed.toString(), "yearsClosed", years, "enterpriseType", "autonomous"));
        for (var year : SizeAnswers.YEARS) {
            answers.put("awu" + year, staff);
            answers.put("turnover" + year, 60_000_000);
            answers.put("balanceSheet" + year, 20_000_000);
        }
        return answers;
    }

    /** On its way, with one closed year. */
    private String provisional() {
        var item = walk.until(walk.register(), DECLARE);
        walk.complete(item, declared(CLOSED, "one", 40));
        walk.until(item.number(), "userTask_describeNeeds");
        return item.number();
    }

    private long rechecks(String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("status-recheck")
                .processInstanceBusinessKey(number)
                .count();
    }

    private WorkItem declaredAnewBy(String number) {
        jdbc.sql("UPDATE size_decision SET reckoning = REPLACE(reckoning, CONCAT('\"recheckOn\":\"', CAST(recheck_on"
                        + " AS VARCHAR(10)), '\"'), '\"recheckOn\":\"2020-01-01\"') WHERE case_id ="
                        + " (SELECT id FROM case_file WHERE number = :number)")
                .param("number", number)
                .update();
        var instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("status-recheck")
                .processInstanceBusinessKey(number)
                .singleResult();
        var timer = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .singleResult();
        management.executeJob(timer.getId());
        return walk.open(number, DECLARE);
    }

    @Test
    void companyIsAskedAgainWithItsFiguresAYearFurtherBackAndConfirmed() {
        var number = provisional();
        assertThat(rechecks(number)).isOne();

        var again = declaredAnewBy(number);
        assertThat(desk.open(walk.sme(number), again.taskId()).form().dataJson())
                .contains(
                        "\"yearEnd\":\"" + CLOSED.plusYears(1) + "\"", "\"awuPrevious\":40", "\"yearsClosed\":\"two\"")
                .doesNotContain("\"awu\":");

        walk.complete(again, declared(CLOSED.plusYears(1), "two", 40));
        assertThat(rechecks(number)).isZero();
        assertThat(outcomes(number)).contains("SME_PROVISIONAL", "SME_CONFIRMED");
        assertThat(walk.caseOf(number).status().isOpen()).isTrue();
    }

    @Test
    void lossOfTheStatusIsPutBeforeTheCoordinatorAndThrowsNobodyOut() {
        var number = provisional();

        walk.complete(declaredAnewBy(number), declared(CLOSED.plusYears(1), "two", 400));

        assertThat(rechecks(number)).isZero();
        assertThat(walk.caseOf(number).status().isOpen()).isTrue();
        var confirm = walk.open(number, "userTask_confirmStatusLoss");
        assertThat(confirm.role()).isEqualTo("coordinator");
        walk.complete(confirm, Map.of("statusVerdict", "keep", "keepReason", "It grew with us"));
        assertThat(walk.open(number, "userTask_describeNeeds")).isNotNull();
    }

    @Test
    void endsWithTheCase() {
        var number = provisional();

        journey.end(walk.house().coordinator(), number, "The company closed");

        assertThat(rechecks(number)).isZero();
    }

    private java.util.List<String> outcomes(String number) {
        return jdbc.sql("SELECT outcome FROM size_decision WHERE case_id ="
                        + " (SELECT id FROM case_file WHERE number = :number) ORDER BY id")
                .param("number", number)
                .query(String.class)
                .list();
    }
}
