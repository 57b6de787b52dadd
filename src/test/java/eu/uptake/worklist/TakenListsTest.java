package eu.uptake.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import eu.uptake.SignIn;
import eu.uptake.platform.Actor;
import eu.uptake.platform.ReadBook;
import eu.uptake.platform.Sheet;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The lists as files: what they show, to whom they show it. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Transactional
@Import(WalkedCase.class)
class TakenListsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private WalkedCase walked;

    @Autowired
    private JdbcClient jdbc;

    private String number;

    @BeforeEach
    void aCaseAtTheAdvisor() {
        walked.consortium();
        number = walked.atTheAdvisor("Tissages Perrin");
    }

    @Test
    void theWorkListIsTakenAwayAsItIsShown() throws Exception {
        var answer = taken(walked.advisor, "/work/export.csv?view=group&q=perrin");

        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition"))
                .matches("attachment; filename=\"work-list-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        var lines = lines(answer);
        assertThat(lines.get(0)).startsWith("Case number", "Company", "Region", "Task", "About", "Stage", "Due");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith(number, "Tissages Perrin").contains("Validate assessment");
        assertThat(lines.get(1).get(6)).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0[12]:00");
    }

    @Test
    void aFilterHoldsForTheFileAsWell() throws Exception {
        assertThat(lines(taken(walked.advisor, "/work/export.csv?view=group&q=nobody")))
                .hasSize(1);
        assertThat(lines(taken(walked.advisor, "/work/export.csv?view=group&held=true")))
                .hasSize(1);
        assertThat(lines(taken(walked.advisor, "/work/export.csv?view=group"))).hasSize(2);
        assertThat(lines(taken(walked.coordinator, "/monitor/cases/export.csv?q=perrin&status=closed")))
                .hasSize(1);
        assertThat(lines(taken(walked.coordinator, "/monitor/cases/export.csv?q=perrin")))
                .hasSize(2);
    }

    @Test
    void theFileHoldsEveryPageInTheOrderOfTheList() throws Exception {
        copies(60);
        jdbc.sql("UPDATE work_item SET company_search = task_id WHERE task_id LIKE 'copy-%'")
                .update();

        var file = lines(taken(walked.advisor, "/work/export.csv?view=group&sort=company&dir=desc&after=x"));
        assertThat(file).hasSize(62);
        assertThat(file.get(1).get(0)).isEqualTo(number);
        assertThat(file.subList(2, 62).stream().map(row -> row.get(4)).toList())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void nothingOfOtherOrganisationsIsInAnyFile() throws Exception {
        for (var view : View.values()) {
            for (var filter : List.of("", "&q=perrin", "&q=" + number, "&sort=company")) {
                assertThat(lines(taken(walked.stranger, "/work/export.csv?view=" + view + filter)))
                        .as(view + filter)
                        .hasSize(1);
            }
            assertThat(book(taken(walked.stranger, "/work/export.xlsx?view=" + view))
                            .rows())
                    .hasSize(1);
        }
        for (var actor : List.of(walked.advisor, walked.manager)) {
            assertThat(mvc.perform(get("/monitor/cases/export.csv").with(SignIn.as(actor)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://elsewhere.test\";\"Perrin\")", "@SUM(1;2)", "-1+1", "\t=1"})
    void aCompanyOfAnyNameIsATextInEveryFile(String name) throws Exception {
        jdbc.sql("UPDATE work_item SET company_name = ? WHERE number = ?")
                .params(name, number)
                .update();
        jdbc.sql("UPDATE case_file SET company_name = ? WHERE number = ?")
                .params(name, number)
                .update();

        for (var list : List.of("/work/export.%s?view=group", "/monitor/cases/export.%s?q=" + number)) {
            var actor = list.startsWith("/work") ? walked.advisor : walked.coordinator;
            assertThat(lines(taken(actor, list.formatted("csv"))).get(1).get(1)).isEqualTo("'" + name);
            var book = book(taken(actor, list.formatted("xlsx")));
            assertThat(book.rows().get(1).get(1)).isEqualTo(name);
            assertThat(book.formulas()).isZero();
        }
    }

    @Test
    void theListOfCasesSaysWhoseTurnItIs() throws Exception {
        var lines = lines(taken(walked.coordinator, "/monitor/cases/export.csv?q=" + number));
        var book = book(taken(walked.coordinator, "/monitor/cases/export.xlsx?q=" + number));

        assertThat(lines.get(1))
                .startsWith(number, "Tissages Perrin")
                .contains("Active", "Technology advisor", "Validate assessment", "Centre for Robotics");
        assertThat(book.rows()).hasSize(2);
        assertThat(book.rows().get(0)).isEqualTo(lines.get(0));
        assertThat(List.of("G2", "L2", "M2")).allMatch(book::isNumber);
    }

    @Test
    void theFilesSpeakFrenchToWhoAsksForIt() throws Exception {
        var work = taken(walked.advisor, "/work/export.csv?view=group&lang=fr");
        var cases = taken(walked.coordinator, "/monitor/cases/export.csv?q=perrin&lang=fr");

        assertThat(lines(work).get(0)).contains("Numéro de dossier", "Entreprise", "Échéance");
        assertThat(work.getHeader("Content-Disposition")).contains("\"liste-des-taches-2");
        assertThat(lines(cases).get(0)).contains("Numéro de dossier", "À cette étape depuis");
        assertThat(lines(cases).get(1)).contains("Actif");
    }

    @Test
    void aFileThatCannotHoldAllSaysSo() throws Exception {
        copies(Sheet.MOST_ROWS - 1);
        assertThat(lines(taken(walked.advisor, "/work/export.csv?view=group")))
                .hasSize(Sheet.MOST_ROWS + 1)
                .allMatch(row -> row.size() == 12);

        copies(1);
        var lines = lines(taken(walked.advisor, "/work/export.csv?view=group"));
        assertThat(lines).hasSize(Sheet.MOST_ROWS + 2);
        assertThat(lines.get(Sheet.MOST_ROWS + 1))
                .containsExactly("Only the first 10,000 rows are in this file."
                        + " Narrow the list by its filters to take the others away.");
        mvc.perform(get("/work?view=group").with(SignIn.as(walked.advisor)))
                .andExpect(content().string(containsString("its first 10,000 rows at most")));
        var rows = book(taken(walked.advisor, "/work/export.xlsx?view=group&lang=fr"))
                .rows();
        assertThat(rows).hasSize(Sheet.MOST_ROWS + 2);
        assertThat(rows.get(Sheet.MOST_ROWS + 1).get(0)).startsWith("Ce fichier ne contient que les 10");
    }

    @Test
    void theListLeadsToItsFiles() throws Exception {
        mvc.perform(get("/work?view=group&q=perrin&sort=company").with(SignIn.as(walked.advisor)))
                .andExpect(content()
                        .string(containsString("\"/work/export.xlsx?view=group&amp;q=perrin&amp;sort=company\"")))
                .andExpect(content().string(not(containsString("rows at most"))));
        mvc.perform(get("/work?view=group&q=nobody").with(SignIn.as(walked.advisor)))
                .andExpect(content().string(not(containsString("/work/export"))));
        mvc.perform(get("/monitor/cases?q=perrin&sort=newest").with(SignIn.as(walked.coordinator)))
                .andExpect(content().string(containsString("\"/monitor/cases/export.csv?q=perrin&amp;sort=newest\"")));
    }

    private void copies(int count) {
        jdbc.sql(
                        "INSERT INTO work_item (task_id, case_id, number, process, process_version, element, name, about, stage,"
                                + " role, organisation_id, company_id, company_name, company_search, country, centre_id, since,"
                                + " due, priority, held) SELECT 'copy-' || ? || '-' || (10000 + n.x), w.case_id, w.number,"
                                + " w.process, w.process_version, w.element, w.name, CAST(10000 + n.x AS VARCHAR), w.stage,"
                                + " w.role, w.organisation_id, w.company_id, w.company_name, w.company_search, w.country,"
                                + " w.centre_id, w.since, w.due, w.priority, w.held FROM work_item w, SYSTEM_RANGE(1, ?) n"
                                + " WHERE w.task_id = ?")
                .params(
                        count,
                        count,
                        walked.task(number, "userTask_validateAssessment").taskId())
                .update();
    }

    private MockHttpServletResponse taken(Actor actor, String address) throws Exception {
        var answer =
                mvc.perform(get(address).with(SignIn.as(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }

    private static ReadBook book(MockHttpServletResponse answer) {
        assertThat(answer.getContentType()).endsWith("spreadsheetml.sheet");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .endsWith(".xlsx\"");
        return new ReadBook(answer.getContentAsByteArray());
    }

    private static List<List<String>> lines(MockHttpServletResponse answer) throws IOException {
        var text = answer.getContentAsString();
        assertThat(text).startsWith("\uFEFF");
        try (var records =
                CSVFormat.RFC4180.builder().setDelimiter(';').get().parse(new StringReader(text.substring(1)))) {
            return records.stream().map(CSVRecord::toList).toList();
        }
    }
}
