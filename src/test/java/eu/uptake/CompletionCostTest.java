package eu.uptake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.WorkItem;
import eu.uptake.process.Desk;
import eu.uptake.process.JourneyWalk;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;

/** What the completion of a task costs the database, everything included: stored, routed, told, opened anew. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class CompletionCostTest {

    private static final int BUDGET = 40;

    /** The service that begins is a task of its own; each further one adds to it again. */
    private static final int BUDGET_WITH_A_SERVICE = 41;

    private static final String SIZE = "userTask_declareCompanySize";

    private static final Logger log = LoggerFactory.getLogger(CompletionCostTest.class);
    private static final Pattern TABLE =
            Pattern.compile("(?is)^\\s*(\\w+).*?\\b(?:from|into|update)\\s+(?:only\\s+)?(\\w+)");

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Desk desk;

    @ParameterizedTest
    @CsvSource({
        "from an SME to the cluster, userTask_declareCompanySize, userTask_confirmMembership",
        "from an SME to a coordinator, userTask_signAgreement, userTask_assignCentre",
        "from staff into the next stage and to an SME, userTask_assignCentre, userTask_describeNeeds",
        "from an SME to the same, userTask_describeNeeds, userTask_answerQuestionnaire",
        "from an SME to an advisor, userTask_answerQuestionnaire, userTask_validateAssessment",
        "from an advisor to an SME, userTask_validateAssessment, userTask_agreeReport",
        "from an SME into the next stage, userTask_agreeReport, userTask_shortlistSolutions",
        "from an SME into a stage that begins a service, userTask_acceptPlan, userTask_deliverAssistance",
    })
    void staysWithinItsBudget(String what, String from, String to) throws Exception {
        completed(openTask(from)); // once, so that every model is in memory
        var item = openTask(from);

        var statements = completed(item);

        assertThat(walk.open(item.number(), to)).isNotNull();
        log.info("{}: {} statements\n{}", what, statements.size(), byTable(statements));

        assertThat(statements)
                .as(what)
                .hasSizeLessThanOrEqualTo(what.endsWith("a service") ? BUDGET_WITH_A_SERVICE : BUDGET);
    }

    /** Of a company whose status is settled: a provisional one begins a process of its own, which is looked at again. */
    private WorkItem openTask(String element) {
        var number = walk.register();
        if (!element.equals(SIZE)) {
            walk.complete(walk.until(number, SIZE), Map.of("yearsClosed", "two"));
        }
        return walk.until(number, element);
    }

    private List<String> completed(WorkItem item) throws Exception {
        var actor = walk.actor(item);
        var answers = walk.answers(actor, item, Map.of());
        return CountedStatements.of(() -> desk.complete(actor, item.taskId(), answers));
    }

    private static String byTable(List<String> statements) {
        Map<String, Integer> counts = new TreeMap<>();
        for (var statement : statements) {
            var match = TABLE.matcher(statement);
            counts.merge(match.find() ? match.group(1) + " " + match.group(2) : statement, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> "%3d  %s".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("\n"));
    }
}
