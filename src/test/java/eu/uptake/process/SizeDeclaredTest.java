package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import eu.uptake.SignIn;
import eu.uptake.casefile.Reckoning;
import eu.uptake.casefile.Reckonings;
import eu.uptake.casefile.WorkItem;
import eu.uptake.forms.DraftOwner;
import eu.uptake.forms.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** What a company declares of its size, from the form to the decision and to those who read how it came about. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class SizeDeclaredTest {

    private static final String DECLARE = "userTask_declareCompanySize";
    private static final int YEAR = LocalDate.now().getYear() - 1;

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Desk desk;

    @Autowired
    private Journey journey;

    @Autowired
    private Reckonings reckonings;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void autonomousCompanyIsDecidedOnItsOwnFigures() {
        var item = walk.until(walk.register(), DECLARE);

        walk.complete(item, years("two", 40, 5_000_000, 4_000_000));

        assertThat(walk.open(item.number(), "userTask_confirmMembership")).isNotNull();
        assertThat(row(item)).containsEntry("OUTCOME", "SME_CONFIRMED").containsEntry("SIZE_CLASS", "SMALL");
        assertThat(row(item).get("PERSON_NAME")).isEqualTo("Ada Exempel");
        assertThat(size(item, Locale.ENGLISH).result()).isEqualTo("Small enterprise");
        assertThat(size(item, Locale.FRENCH).result()).isEqualTo("Petite entreprise");
    }

    /** Example S10. */
    @Test
    void everyFigureOfEveryPartnerStandsInTheReckoning() {
        var item = walk.until(walk.register(), DECLARE);
        var answers = years("one", 40, 8_000_000, 6_000_000);
        answers.put("enterpriseType", "partner");
        answers.put(
                "related",
                List.of(
                        related("B", "held", 33, 120, 30_000_000, 25_000_000),
                        related("C", "holds", 49, 60, 9_000_000, 9_000_000)));

        walk.complete(item, answers);

        var reckoning = size(item, Locale.ENGLISH);
        assertThat(reckoning.result()).isEqualTo("Medium-sized enterprise, provisional");
        assertThat(reckoning.lines().get(1).rows())
                .contains(
                        List.of(
                                "B",
                                "at 33 %: partner",
                                "39.6 (33 % of 120)",
                                "EUR 9,900,000 (33 % of EUR 30,000,000)",
                                "EUR 8,250,000 (33 % of EUR 25,000,000)"),
                        List.of("Together", "", "109", "EUR 22,310,000", "EUR 18,660,000"));
        assertThat(reckoning.sources()).anyMatch(source -> source.contains("2003/361/EC"));
        assertThat(size(item, Locale.FRENCH).remarks())
                .anyMatch(remark -> remark.startsWith("Article 4, paragraphe 3"));
    }

    @Test
    void publicControlIsRefusedByRuleAndOverruledByAPersonWhoSeesWhy() throws Exception {
        var item = walk.until(walk.register(), DECLARE);
        var answers = years("two", 20, 4_000_000, 3_000_000);
        answers.put("publicControl", "yes");
        var city = related("City", "holds", 26, 0, 0, 0);
        city.putAll(Map.of("kind", "LOCAL_AUTHORITY", "inhabitants", 300_000, "budget", 900_000_000));
        answers.put("related", List.of(city));
        walk.complete(item, answers);

        var confirm = walk.until(item.number(), "userTask_confirmRefusal");
        assertThat(row(item)).containsEntry("OUTCOME", "PUBLIC_CONTROLLED");
        web.perform(get("/work/tasks/" + confirm.taskId()).with(SignIn.as(walk.actor(confirm))))
                .andExpect(content().string(containsString("It is controlled by public bodies and so no SME")))
                .andExpect(
                        content().string(containsString("Public bodies that are not on the exception list hold 26")));

        walk.complete(confirm, Map.of("refusalVerdict", "overrule", "refusalReason", "Sold last week"));

        assertThat(walk.open(item.number(), "userTask_signAgreement")).isNotNull();
        assertThat(role(item).result()).isEqualTo("Refusal overruled");
        assertThat(role(item).remarks()).anyMatch(remark -> remark.matches("Refusal overruled by .*“Sold last week”"));
        web.perform(get("/portal/documents").with(SignIn.as(walk.sme(item.number()))))
                .andExpect(content().string(containsString("Sold last week")));
    }

    @Test
    void providerIsMeasuredByWhatItOffers() {
        var ready = provider("7", 2);
        var young = provider("4", 0);

        assertThat(walk.open(ready, "userTask_signAgreement")).isNotNull();
        var refusal = walk.open(young, "userTask_confirmRefusal");
        assertThat(role(refusal).remarks())
                .contains(
                        "Not met: Its technology is not ready enough yet.",
                        "Not met: It has too few references or demonstrators.");
    }

    /** Past everything that comes before its role is decided. */
    private String provider(String trl, int references) {
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "roleClaim",
                "TECH_SAVVY",
                "offerTechnologies",
                List.of("AI", "ROB"),
                "offerTrl",
                trl,
                "offerReferences",
                references));
        wanted.putAll(Map.of("country", "DE", "nuts2", "DE21", "postcode", "80331", "language", "en"));
        wanted.putAll(
                Map.of("legalName", "Visio " + UUID.randomUUID(), "contactEmail", UUID.randomUUID() + "@sme.test"));
        wanted.put("nationalId", UUID.randomUUID().toString());
        var form = journey.registration(
                null, Locale.ENGLISH, DraftOwner.of(walk.house().advisor()));
        var came = journey.register(FilledIn.of(form, wanted), null);
        assertThat(came).isInstanceOf(Registration.Registered.class);
        var number = ((Registration.Registered) came).number();
        walk.complete(walk.open(number, DECLARE), years("two", 12, 1_500_000, 900_000));
        walk.complete(walk.open(number, "userTask_confirmMembership"), Map.of());
        return number;
    }

    @Test
    void figuresThatAreTooOldComeBackToTheCompanyWhichReadsWhy() throws Exception {
        var item = walk.until(walk.register(), DECLARE);
        var answers = years("two", 20, 4_000_000, 3_000_000);
        answers.put("yearEnd", YEAR - 2 + "-12-31");

        walk.complete(item, answers);

        var again = walk.open(item.number(), DECLARE);
        assertThat(again.taskId()).isNotEqualTo(item.taskId());
        web.perform(get("/portal/tasks/" + again.taskId()).with(SignIn.as(walk.sme(item.number()))))
                .andExpect(content().string(containsString("older than 18 months")));
        walk.complete(again, years("two", 20, 4_000_000, 3_000_000));
        assertThat(decisions(item)).isEqualTo(2);
        assertThat(walk.open(item.number(), "userTask_confirmMembership")).isNotNull();
    }

    @Test
    void newOwnerThatDecidesTheSizeIsReviewedByAPerson() {
        var item = walk.until(walk.register(), DECLARE);
        var answers = years("two", 60, 12_000_000, 12_000_000);
        answers.putAll(Map.of("awuPrevious", 40, "turnoverPrevious", 5_000_000, "balanceSheetPrevious", 5_000_000));
        answers.putAll(Map.of("ownerChanged", "yes", "ownerChangedOn", YEAR + "-03-01"));
        walk.complete(item, answers);

        var review = walk.open(item.number(), "userTask_reviewSize");
        assertThat(size(item, Locale.ENGLISH).lines().get(0).rows().get(1))
                .anyMatch(cell -> cell.startsWith("Medium-sized enterprise: counts at once"));
        walk.complete(review, Map.of("sizeVerdict", "back", "sizeVerdictReason", "The owner is missing"));
        assertThat(size(item, Locale.ENGLISH).remarks()).anyMatch(remark -> remark.contains("“The owner is missing”"));

        walk.complete(walk.open(item.number(), DECLARE), answers);
        walk.complete(walk.open(item.number(), "userTask_reviewSize"), Map.of("sizeVerdict", "accept"));
        assertThat(walk.open(item.number(), "userTask_confirmMembership")).isNotNull();
    }

    @Test
    void declarationThatDoesNotAddUpIsRefusedAtTheFieldInQuestion() {
        var item = walk.until(walk.register(), DECLARE);

        assertThat(refused(item, related("Self", "held", 60, 1, 1, 1), "tiedTo", "Self"))
                .isEqualTo("related.0.tiedTo forms.size.tiedInACircle");
        assertThat(refused(item, related("Self", "holds", 30, 1, 1, 1), "sameGroupAs", "Self"))
                .isEqualTo("related.0.sameGroupAs forms.size.groupOfItself");
        assertThat(refused(item, related("Fund", "holds", 60, 1, 1, 1), "kind", "VENTURE_CAPITAL"))
                .isEqualTo("related.0.kind forms.size.countsAsEnterprise");
        assertThat(decisions(item)).isZero();
    }

    @Test
    void ownersOfMoreThanAllAreRefused() {
        var item = walk.until(walk.register(), DECLARE);
        var answers = years("one", 20, 4_000_000, 3_000_000);
        answers.put("enterpriseType", "linked");
        answers.put("related", List.of(related("A", "holds", 60, 1, 1, 1), related("B", "holds", 40.01, 1, 1, 1)));

        assertThat(refused(item, answers)).isEqualTo("related.1.capital forms.size.moreThanAll");
    }

    private String refused(WorkItem item, Map<String, Object> row, String key, Object value) {
        var answers = years("one", 20, 4_000_000, 3_000_000);
        answers.put("enterpriseType", "unsure");
        row.put(key, value);
        answers.put("related", new ArrayList<>(List.of(row)));
        return refused(item, answers);
    }

    private String refused(WorkItem item, Map<String, Object> answers) {
        var sme = walk.sme(item.number());
        var outcome = desk.complete(sme, item.taskId(), walk.answers(sme, item, answers));
        assertThat(outcome).isInstanceOf(Completion.Rejected.class);
        FieldError error = ((Completion.Rejected) outcome).errors().get(0);
        return error.path() + " " + error.messageKey();
    }

    private static Map<String, Object> years(String closed, double staff, long turnover, long balanceSheet) {
        Map<String, Object> answers = new HashMap<>(
                Map.of("yearEnd", YEAR + "-12-31", "yearsClosed", closed, "enterpriseType", "autonomous"));
        for (var year : SizeAnswers.YEARS) {
            answers.put("awu" + year, staff);
            answers.put("turnover" + year, turnover);
            answers.put("balanceSheet" + year, balanceSheet);
        }
        return answers;
    }

    private static Map<String, Object> related(
            String name, String direction, double share, double staff, long turnover, long balanceSheet) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "name", name,
                "seat", "DE",
                "direction", direction,
                "capital", share,
                "kind", "ENTERPRISE",
                "awu", staff,
                "turnover", turnover,
                "balanceSheet", balanceSheet));
        return row;
    }

    private Reckoning size(WorkItem item, Locale locale) {
        return reckoning(item, "serviceTask_decideSize", locale);
    }

    private Reckoning role(WorkItem item) {
        return reckoning(item, "serviceTask_decideRole", Locale.ENGLISH);
    }

    private Reckoning reckoning(WorkItem item, String element, Locale locale) {
        return reckonings.of(walk.caseOf(item.number()), locale).stream()
                .filter(reckoning -> reckoning.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> row(WorkItem item) {
        return jdbc.sql("SELECT * FROM size_decision WHERE case_id = ?")
                .param(item.caseId())
                .query()
                .singleRow();
    }

    private int decisions(WorkItem item) {
        return jdbc.sql("SELECT COUNT(*) FROM size_decision WHERE case_id = ?")
                .param(item.caseId())
                .query(Integer.class)
                .single();
    }
}
