package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.Reckoning;
import eu.uptake.casefile.Reckonings;
import eu.uptake.casefile.WorkItems;
import eu.uptake.funding.Aid;
import eu.uptake.funding.AidLedger;
import eu.uptake.funding.ApplicationState;
import eu.uptake.funding.Applications;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** Small aid on its way through desk, forms, engine, ledger and outbox. */
@SpringBootTest
@ActiveProfiles("test")
class SmallAidTest {

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Requests requests;

    @Autowired
    private Desk desk;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private Applications applications;

    @Autowired
    private AidLedger ledger;

    @Autowired
    private Reckonings reckonings;

    @Autowired
    private FundingDecision decision;

    @Autowired
    private TransactionTemplate inOne;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isDeclaredOnceCheckedReducedGrantedAndToldInWriting() {
        var number = walk.inAssistance();
        var id = sought(number);
        choose(number, 20_000);
        assertThat(applications.get(id).state()).isEqualTo(ApplicationState.DECIDED);
        assertThat(reckoned(number, "userTask_declareDeMinimis").lines()).isNotEmpty();
        declare(number, 290_000);
        assertThat(reckoned(number, "businessRuleTask_checkDeMinimis").result()).contains("EUR 10,000");
        walk.complete(
                walk.open(number, "userTask_resolveDeMinimis"), Map.of("deMinimisResolution", "reduce", "reason", "-"));
        choose(number, 10_000);
        assertThat(workItems.of(walk.caseOf(number)))
                .extracting(item -> item.element())
                .contains("userTask_provideDocuments")
                .doesNotContain("userTask_declareDeMinimis", "userTask_resolveDeMinimis");
        assertThat(ledger.of(id))
                .hasValueSatisfying(aid -> assertThat(aid.status()).isEqualTo(Aid.Status.PLANNED));
        grant(number, id);
        assertThat(ledger.of(id)).hasValueSatisfying(aid -> {
            assertThat(aid.status()).isEqualTo(Aid.Status.GRANTED);
            assertThat(aid.equivalent()).isEqualByComparingTo("10000");
            assertThat(aid.memberState()).isEqualTo("DE");
        });
        assertThat(reckoned(number, "userTask_recordDecision").remarks())
                .first()
                .asString()
                .contains("EUR 10,000", "2023/2831");
        var notice = jdbc.sql("SELECT body_text FROM mail WHERE kind = 'AID_NOTICE' AND case_id = :id")
                .param("id", walk.caseOf(number).id())
                .query(String.class)
                .single();
        assertThat(notice).contains("€10,000.00", "2023/2831", "gross grant equivalent");
    }

    @Test
    void aidOfAStrangerIsRefusedAndNothingIsStored() {
        var number = walk.inAssistance();
        sought(number);
        choose(number, 20_000);
        var item = walk.open(number, "userTask_declareDeMinimis");
        var actor = walk.actor(item);
        var row = Map.of(
                "recipient", "Nobody we know",
                "granter", "Agency",
                "memberState", "DE",
                "regulation", "2023/2831",
                "aidState", "GRANTED",
                "amount", 1_000,
                "grantedOn", LocalDate.now().minusDays(9).toString());
        var answers = walk.answers(
                actor,
                item,
                Map.of("linkedEnterprises", List.of(), "groupChanges", List.of(), "receivedAid", List.of(row)));
        var completion = desk.complete(actor, item.taskId(), answers);
        assertThat(completion)
                .isInstanceOfSatisfying(
                        Completion.Rejected.class,
                        rejected -> assertThat(rejected.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.path()).isEqualTo("receivedAid.0.recipient")));
        assertThat(walk.open(number, "userTask_declareDeMinimis")).isNotNull();
    }

    @Test
    void aidUnderARegulationThatDidNotApplyThatDayIsRefused() {
        var number = walk.inAssistance();
        sought(number);
        choose(number, 20_000);
        var item = walk.open(number, "userTask_declareDeMinimis");
        var actor = walk.actor(item);
        var row = Map.of(
                "granter", "Agency",
                "memberState", "DE",
                "regulation", "2023/2831",
                "aidState", "GRANTED",
                "amount", 1_000,
                "grantedOn", "2023-12-31");
        var answers = walk.answers(
                actor,
                item,
                Map.of("linkedEnterprises", List.of(), "groupChanges", List.of(), "receivedAid", List.of(row)));
        assertThat(desk.complete(actor, item.taskId(), answers))
                .isInstanceOfSatisfying(
                        Completion.Rejected.class,
                        rejected -> assertThat(rejected.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.path()).isEqualTo("receivedAid.0.regulation")));
    }

    @Test
    void equivalentOfALoanIsReckonedFromItsYearsAndShown() {
        var number = walk.inAssistance();
        var id = sought(number);
        walk.complete(
                walk.open(number, "userTask_chooseInstrument"),
                Map.of(
                        "instrument", "LOAN_PUB",
                        "aidBasis", "DE_MINIMIS",
                        "requestedAid", 100_000,
                        "termYears", 5,
                        "coveredShare", 50));

        assertThat(applications.get(id).aid()).isEqualByComparingTo("20000");
        assertThat(reckoned(number, "userTask_chooseInstrument").remarks())
                .containsExactly("EUR 300,000 × EUR 100,000 ÷ EUR 1,500,000 × 5 ÷ 5 years = EUR 20,000");
    }

    @Test
    void loanWithoutItsYearsIsRefusedUnlessTheGranterReckonedIt() {
        var number = walk.inAssistance();
        var id = sought(number);
        var item = walk.open(number, "userTask_chooseInstrument");
        var actor = walk.actor(item);
        Map<String, Object> loan = Map.of("instrument", "LOAN_PUB", "aidBasis", "DE_MINIMIS", "requestedAid", 100_000);
        assertThat(desk.complete(actor, item.taskId(), walk.answers(actor, item, loan)))
                .isInstanceOfSatisfying(
                        Completion.Rejected.class,
                        rejected -> assertThat(rejected.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.path()).isEqualTo("termYears")));

        var reckoned = new HashMap<>(loan);
        reckoned.put("grossGrantEquivalent", 1234.5);
        walk.complete(item, reckoned);
        assertThat(applications.get(id).aid()).isEqualByComparingTo("1234.5");
    }

    @Test
    void aidForTheSameCostsAboveTheHighestIntensityIsSettledByAPerson() {
        var number = walk.inAssistance();
        sought(number);
        walk.complete(
                walk.open(number, "userTask_chooseInstrument"),
                Map.of(
                        "instrument", "G_NAT",
                        "aidBasis", "GBER28",
                        "requestedAid", 30_001,
                        "otherAid", 20_000,
                        "eligibleCosts", 100_000,
                        "highestIntensity", 50));

        var resolve = walk.open(number, "userTask_resolveDeMinimis");
        assertThat(desk.open(walk.actor(resolve), resolve.taskId()).form().dataJson())
                .contains("\"headroomLeft\":\"30,000\"");
    }

    @Test
    void roomOfAnEarlierChoiceIsNotShownForAnotherBasis() {
        var number = walk.inAssistance();
        sought(number);
        choose(number, 20_000);
        declare(number, 290_000);
        walk.complete(
                walk.open(number, "userTask_resolveDeMinimis"), Map.of("deMinimisResolution", "reduce", "reason", "-"));

        walk.complete(
                walk.open(number, "userTask_chooseInstrument"),
                Map.of(
                        "instrument", "G_NAT",
                        "aidBasis", "GBER28",
                        "requestedAid", 30_001,
                        "otherAid", 20_000,
                        "eligibleCosts", 100_000,
                        "highestIntensity", 50));

        var resolve = walk.open(number, "userTask_resolveDeMinimis");
        assertThat(desk.open(walk.actor(resolve), resolve.taskId()).form().dataJson())
                .contains("\"headroomLeft\":\"30,000\"");
    }

    @Test
    void aidThatWasPaidBackIsReportedOnceThereIsSome() {
        var number = walk.inAssistance();
        var coordinator = walk.house().coordinator();
        var file = walk.caseOf(number);
        assertThat(requests.offered(coordinator, file, Locale.ENGLISH))
                .extracting(Requests.Offer::form)
                .doesNotContain("report-recovery");
        var id = sought(number);
        choose(number, 10_000);
        grant(number, id);

        var page = requests.form(coordinator, file, "report-recovery", null, "/");
        var aid = ledger.of(id).orElseThrow();
        Map<String, Object> answers = FilledIn.of(
                page,
                Map.of(
                        "aid", aid.id(),
                        "recoveredAmount", 10_000.01,
                        "recoveredOn", LocalDate.now().toString()));
        assertThat(requests.ask(coordinator, number, "report-recovery", "one", answers))
                .isInstanceOf(Completion.Rejected.class);
        var fitting = new HashMap<>(answers);
        fitting.put("recoveredAmount", 10_000);
        assertThat(requests.ask(coordinator, number, "report-recovery", "two", fitting))
                .isInstanceOf(Completion.Completed.class);
        assertThat(ledger.of(id).orElseThrow().status()).isEqualTo(Aid.Status.RECOVERED);
    }

    private String sought(String number) {
        var sme = walk.sme(number);
        var page = requests.form(sme, walk.caseOf(number), "seek-funding", null, "/");
        requests.ask(
                sme,
                number,
                "seek-funding",
                UUID.randomUUID().toString(),
                FilledIn.of(page, Map.of("purpose", "A cutting table")));
        return String.valueOf(walk.open(number, "userTask_chooseInstrument").item());
    }

    private void choose(String number, int amount) {
        walk.complete(
                walk.open(number, "userTask_chooseInstrument"),
                Map.of("instrument", "VOUCH", "aidBasis", "DE_MINIMIS", "requestedAid", amount));
    }

    private void declare(String number, int amount) {
        var row = Map.of(
                "granter", "Agency",
                "memberState", "DE",
                "regulation", "2023/2831",
                "aidState", "GRANTED",
                "amount", amount,
                "grantedOn", LocalDate.now().minusYears(1).toString());
        walk.complete(
                walk.open(number, "userTask_declareDeMinimis"),
                Map.of("linkedEnterprises", List.of(), "groupChanges", List.of(), "receivedAid", List.of(row)));
    }

    private void grant(String number, String id) {
        Map<String, Object> answers =
                Map.of("decision", "granted", "decidedOn", LocalDate.now().toString(), "grantedAid", 10_000);
        inOne.executeWithoutResult(done ->
                decision.record(walk.caseOf(number), id, answers, walk.house().advisor()));
    }

    private Reckoning reckoned(String number, String element) {
        return reckonings.of(walk.caseOf(number), Locale.ENGLISH).stream()
                .filter(reckoning -> reckoning.element().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing reckoned at " + element));
    }
}
