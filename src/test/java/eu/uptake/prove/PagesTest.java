package eu.uptake.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import eu.uptake.CountedStatements;
import eu.uptake.SignIn;
import eu.uptake.platform.Actor;
import eu.uptake.process.JourneyWalk;
import eu.uptake.registry.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** The small version of {@link PagesProof}: the lists come for everybody at once, and many rows cost no more questions. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class PagesTest {

    private static final int USERS = 8;
    private static final int EACH = 5;
    private static final int FEW = 1_000;
    private static final int MANY = 5_000;
    private static final int ABOVE = 50_000_000;
    private static final Map<String, Integer> BUDGETS = budgets();

    private static final Logger log = LoggerFactory.getLogger(PagesTest.class);

    @Autowired
    private MockMvc pages;

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private JdbcTemplate jdbc;

    /** Statements that a page may send, those of what others left behind to be told among them. */
    private static Map<String, Integer> budgets() {
        Map<String, Integer> budgets = new LinkedHashMap<>();
        budgets.put("/work?view=all", 6);
        budgets.put("/work?view=all&due=overdue", 6);
        budgets.put("/work?view=all&sort=company", 6);
        budgets.put("/monitor", 9); // one of them: the days left for people's requests about their data
        budgets.put("/monitor/cases", 14);
        return budgets;
    }

    @AfterEach
    void takeAway() {
        jdbc.update("DELETE FROM work_item WHERE case_id > ?", ABOVE);
        jdbc.update("DELETE FROM case_file WHERE id > ?", ABOVE);
        jdbc.update("DELETE FROM organisation WHERE id > ?", ABOVE);
    }

    @Test
    void comeForEverybodyAtOnceAndCostNoMoreAsTheListsGrow() throws Exception {
        add(0, FEW);
        var few = costs();
        add(FEW, MANY);
        var many = costs();

        var house = walk.house();
        List<AtOnce.Visitor> visitors = new ArrayList<>();
        for (int n = 0; n < USERS; n++) {
            visitors.add(page -> answer(house.coordinator(), page).status());
        }
        var times = AtOnce.took(visitors, List.copyOf(BUDGETS.keySet()), EACH);

        log.info("{} statements, {} ms at most", many, Math.round(times[times.length - 1]));
        assertThat(times).hasSize(USERS * EACH);
        withinBudget(few);
        withinBudget(many);
    }

    /** The same for few rows and for many; less where a figure is remembered. */
    private static void withinBudget(Map<String, Integer> costs) {
        assertThat(costs).allSatisfy((page, cost) -> assertThat(cost).as(page).isLessThanOrEqualTo(BUDGETS.get(page)));
    }

    private record Seen(int status, String body) {}

    private Seen answer(Actor actor, String page) throws Exception {
        var response =
                pages.perform(get(page).with(SignIn.as(actor))).andReturn().getResponse();
        return new Seen(response.getStatus(), response.getContentAsString());
    }

    /** What each page sends to the database when it is not the first to ask. */
    private Map<String, Integer> costs() throws Exception {
        var reader = walk.house().coordinator();
        Map<String, Integer> costs = new LinkedHashMap<>();
        for (var page : BUDGETS.keySet()) {
            assertThat(answer(reader, page).body()).as(page).contains("Zwirnerei");
            var least = Integer.MAX_VALUE;
            for (int n = 0; n < 3; n++) {
                least = Math.min(
                        least, CountedStatements.of(() -> answer(reader, page)).size());
            }
            costs.put(page, least);
        }
        return costs;
    }

    /** Cases with a task each, whose days are long past: by due date, age and name they stand first. */
    private void add(int from, int to) {
        var centre =
                walk.house().advisor().organisationsAs(Role.ADVISOR).iterator().next();
        var rows = " FROM SYSTEM_RANGE(" + (ABOVE + from + 1) + ", " + (ABOVE + to) + ")";
        var then = "TIMESTAMP WITH TIME ZONE '2001-01-01 00:00:00+00'";
        Stream.of(
                        "INSERT INTO organisation (id, kind, name, name_search, country, nuts_version, created_at)"
                                + " SELECT x, 'COMPANY', 'AAA Zwirnerei ' || x, 'aaa zwirnerei ' || x, 'DE', '2024', "
                                + then,
                        "INSERT INTO case_file (id, number, company_id, company_name, company_search, country, region,"
                                + " centre_id, status, stage, stage_since, journey_version, opened_at, known, last_seq,"
                                + " last_hash) SELECT x, 'TA-2001-' || x, x, 'AAA Zwirnerei ' || x, 'aaa zwirnerei ' || x, 'DE',"
                                + " 'DE21', " + centre + ", 'ACTIVE', 'needs-assessment', " + then + ", 1, " + then
                                + ", '{}', 0, ''",
                        "INSERT INTO work_item (task_id, case_id, number, process, process_version, element, name, stage,"
                                + " role, organisation_id, company_id, company_name, company_search, country, region,"
                                + " centre_id, since, due, priority, held) SELECT 'zwirnerei-' || x, x, 'TA-2001-' || x,"
                                + " 'needs-assessment', 1, 'userTask_validateAssessment', 'Validate assessment',"
                                + " 'needs-assessment', 'advisor', " + centre
                                + ", x, 'AAA Zwirnerei ' || x, 'aaa zwirnerei '"
                                + " || x, 'DE', 'DE21', " + centre + ", " + then + ", " + then + ", 50, FALSE")
                .forEach(sql -> jdbc.update(sql + rows));
        jdbc.execute("ANALYZE");
    }
}
