package eu.uptake.process;

import static eu.uptake.process.Drafting.refused;
import static eu.uptake.process.Drafting.row;
import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.ServiceState;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Reckoning;
import eu.uptake.casefile.Reckonings;
import eu.uptake.casefile.Timeline;
import eu.uptake.casefile.WorkItem;
import eu.uptake.casefile.WorkItems;
import eu.uptake.funding.DeMinimis;
import eu.uptake.funding.Declaration;
import eu.uptake.funding.Declarations;
import eu.uptake.funding.DeclaredAid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Services that are small aid: whether they fit, what is declared before, the ledger, and what is told in writing. */
@SpringBootTest
@ActiveProfiles("test")
class ServiceAidTest {

    private static final String RULE = "2023/2831";

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Desk desk;

    @Autowired
    private Requests requests;

    @Autowired
    private Journey journey;

    @Autowired
    private Services services;

    @Autowired
    private Reckonings reckonings;

    @Autowired
    private Timeline timeline;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private Declarations declarations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DeMinimis deMinimis;

    @Autowired
    private Drafting drafting;

    private BigDecimal used(WorkItem item) {
        var file = walk.caseOf(item.number());
        return deMinimis
                .check(file.companyId(), file.country(), RULE, BigDecimal.ZERO, LocalDate.now(), null)
                .used();
    }

    @Test
    void smallAidByAServiceEntersTheLedgerWhenThePlanIsAccepted() {
        var item = drafting.begun();
        drafting.plan(
                item,
                List.of(row(
                        "TA04", "otherTerms", true, "aidBasis", "DE_MINIMIS", "granter", "Region", "price", 5_000)));
        assertThat(drafting.planned(item).terms().aid()).isEqualByComparingTo("15000");
        assertThat(used(item)).isEqualByComparingTo("0");

        walk.until(item.number(), "userTask_deliverAssistance");

        assertThat(used(item)).isEqualByComparingTo("15000");
        assertThat(reckonings.of(walk.caseOf(item.number()), Locale.ENGLISH))
                .filteredOn(reckoning -> reckoning.element().equals("businessRuleTask_decideHours"))
                .singleElement()
                .satisfies(plan -> assertThat(plan.lines().get(0).rows().get(0))
                        .contains("20,000 − 5,000 = 15,000", "de minimis, Region"));
        var rows = jdbc.sql("SELECT COUNT(*) FROM aid_record WHERE service_id = :id")
                .param("id", drafting.planned(item).id())
                .query(Integer.class)
                .single();
        assertThat(rows).isEqualTo(1);
    }

    @Test
    void aServiceThatNobodyWorkedForIsNoAidOnceItIsCancelled() {
        var item = drafting.begun();
        drafting.plan(item, List.of(row("TA04", "otherTerms", true, "aidBasis", "DE_MINIMIS", "granter", "Region")));
        var number = item.number();
        walk.until(number, "userTask_deliverAssistance");
        assertThat(used(item)).isEqualByComparingTo("20000");

        cancel(item);

        assertThat(used(item)).isEqualByComparingTo("0");
        assertThat(notices(number)).isEmpty();
    }

    @Test
    void whatWasGivenIsKeptInWritingThoughTheServiceIsCancelled() {
        var item = drafting.begun();
        drafting.plan(item, List.of(row("TA04", aid(0))));
        walk.complete(walk.until(item.number(), "userTask_deliverAssistance"), Map.of());

        cancel(item);

        assertThat(drafting.planned(item).state()).isEqualTo(ServiceState.CANCELLED);
        assertThat(used(item)).isEqualByComparingTo("20000");
        assertThat(notices(item.number()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.result()).contains("20,000"));
    }

    private void cancel(WorkItem item) {
        var asked = Map.<String, Object>of("service", drafting.planned(item).id(), "cancelReason", "No time this year");
        assertThat(requests.ask(
                        walk.house().advisor(),
                        item.number(),
                        "cancel-service",
                        UUID.randomUUID().toString(),
                        asked))
                .isInstanceOf(Completion.Completed.class);
    }

    private List<Reckoning> notices(String number) {
        return reckonings.of(walk.caseOf(number), Locale.ENGLISH).stream()
                .filter(reckoning -> reckoning.element().equals("serviceTask_startService"))
                .toList();
    }

    private WorkItem planningAnew(WorkItem item, Object... terms) {
        drafting.plan(item, List.of(row("TA04", terms)));
        walk.until(item.number(), "userTask_deliverAssistance");
        journey.returnTo(walk.house().coordinator(), item.number(), "assistance-plan", "The figures were wrong");
        return walk.open(item.number(), "userTask_draftPlan");
    }

    private static Object[] aid(int price) {
        return new Object[] {"otherTerms", true, "aidBasis", "DE_MINIMIS", "granter", "Region", "price", price};
    }

    @Test
    void aServiceThatGoesOnWithMoreAidCountsWithAllOfIt() {
        var item = planningAnew(drafting.begun(), aid(15_000));
        assertThat(used(item)).isEqualByComparingTo("5000");

        drafting.plan(item, List.of(row("TA04", aid(0))));
        walk.until(item.number(), "userTask_deliverAssistance");

        assertThat(used(item)).isEqualByComparingTo("20000");
    }

    @Test
    void aServiceThatGoesOnAsNoAidCountsNoMore() {
        var item = planningAnew(drafting.begun(), aid(15_000));

        drafting.plan(item, List.of(row("TA04")));
        assertThat(used(item)).as("not accepted yet").isEqualByComparingTo("5000");
        walk.until(item.number(), "userTask_deliverAssistance");

        assertThat(used(item)).isEqualByComparingTo("0");
    }

    @Test
    void aServiceThatTheNewPlanLeavesOutBeforeAnybodyWorkedForItWasNoAid() {
        var item = planningAnew(drafting.begun(), aid(15_000));

        drafting.plan(item, List.of(row("BS01")));

        assertThat(used(item)).isEqualByComparingTo("0");
    }

    @Test
    void aRiseOfAServiceUnderWayMustFitAsWell() {
        var item = planningAnew(drafting.begun(), aid(15_000));
        declare(item, "280000.01");

        refused(
                drafting.plan(item, List.of(row("TA04", aid(0)))),
                "plannedServices.0.aidBasis",
                "plan.refused.DE_MINIMIS");
        assertThat(drafting.plan(item, List.of(row("TA04", aid(1_000))))).isInstanceOf(Completion.Completed.class);
    }

    /** Article 3(2): the window ends on the day of the grant, and the company accepts later than the plan was made. */
    @Test
    void aidThatCameInSinceThePlanWasMadeIsSeenWhenItIsAccepted() {
        var item = drafting.begun();
        drafting.plan(item, List.of(row("TA04", aid(0))));
        var accepting = walk.until(item.number(), "userTask_acceptPlan");
        declare(item, "280000.01");
        var sme = walk.actor(accepting);

        refused(
                desk.complete(sme, accepting.taskId(), walk.answers(sme, accepting, Map.of("planVerdict", "accept"))),
                "planVerdict",
                "plan.late.DE_MINIMIS");
        assertThat(drafting.planned(item).state()).isEqualTo(ServiceState.PROPOSED);

        walk.complete(accepting, Map.of("planVerdict", "change", "reason", "-"));
        assertThat(drafting.plan(walk.open(item.number(), "userTask_draftPlan"), List.of(row("TA04", aid(1)))))
                .isInstanceOf(Completion.Completed.class);
    }

    @Test
    void aidThatCameInSinceAServiceWasAddedIsSeenWhenItIsApproved() {
        var item = drafting.begun();
        drafting.plan(item, List.of(row("BS01")));
        var number = item.number();
        walk.until(number, "userTask_deliverSupport");
        add(number, "addedHours", 400);
        var approving = walk.open(number, "userTask_approveAddedService");
        declare(item, "280000.01");
        var coordinator = walk.actor(approving);

        refused(
                desk.complete(
                        coordinator,
                        approving.taskId(),
                        walk.answers(coordinator, approving, Map.of("addedVerdict", "approve"))),
                "addedVerdict",
                "plan.late.DE_MINIMIS");
    }

    private void add(String number, Object... more) {
        Map<String, Object> added = new HashMap<>(
                Map.of("addedService", "TA04", "addedHours", 8, "addedDeliverable", "Report", "reason", "Asked for"));
        added.put("startsOn", LocalDate.now().plusDays(3).toString());
        added.put("endsOn", LocalDate.now().plusDays(40).toString());
        added.put("otherTerms", true);
        added.put("addedAidBasis", "DE_MINIMIS");
        added.put("addedGranter", "Region");
        for (int n = 0; n < more.length; n += 2) {
            added.put(more[n].toString(), more[n + 1]);
        }
        var advisor = walk.house().advisor();
        var page = requests.form(advisor, walk.caseOf(number), "add-service", null, "/");
        assertThat(requests.ask(
                        advisor, number, "add-service", UUID.randomUUID().toString(), FilledIn.of(page, added)))
                .isInstanceOf(Completion.Completed.class);
    }

    private static Map<String, Object> declared(String... amounts) {
        return Map.of(
                "linkedEnterprises",
                List.of(),
                "groupChanges",
                List.of(),
                "receivedAid",
                Stream.of(amounts)
                        .map(amount -> Map.of(
                                "granter",
                                "Ministry",
                                "memberState",
                                "DE",
                                "regulation",
                                RULE,
                                "aidState",
                                "GRANTED",
                                "amount",
                                new BigDecimal(amount),
                                "grantedOn",
                                LocalDate.now().minusYears(1).toString()))
                        .toList());
    }

    private List<String> open(String number) {
        return workItems.of(walk.caseOf(number)).stream().map(WorkItem::element).toList();
    }

    /** Regulation (EU) 2023/2831, Article 7: no granter gives small aid without such a declaration. */
    @Test
    void theCompanyDeclaresItsSmallAidBeforeItAcceptsServicesThatAreSome() {
        var item = drafting.begun();
        drafting.plan(item, List.of(row("TA04", aid(0))));
        var declaring = walk.open(item.number(), "userTask_declareServiceAid");
        assertThat(declaring.role()).isEqualTo("sme");
        assertThat(open(item.number())).doesNotContain("userTask_acceptPlan");
        assertThat(reckonings.of(walk.caseOf(item.number()), Locale.ENGLISH))
                .extracting(Reckoning::element)
                .contains("userTask_declareServiceAid");

        walk.complete(declaring, declared("280000.01"));

        assertThat(drafting.planned(item).state()).isEqualTo(ServiceState.PROPOSED);
        assertThat(open(item.number())).contains("userTask_draftPlan").doesNotContain("userTask_acceptPlan");
        var again = walk.open(item.number(), "userTask_draftPlan");
        refused(
                drafting.plan(again, List.of(row("TA04", aid(0)))),
                "plannedServices.0.aidBasis",
                "plan.refused.DE_MINIMIS");
        drafting.plan(again, List.of(row("TA04", aid(1))));
        assertThat(open(item.number()))
                .as("told once, asked once")
                .contains("userTask_acceptPlan")
                .doesNotContain("userTask_declareServiceAid");
    }

    @Test
    void aDeclarationOfLongAgoIsGoodForNoOtherPlan() {
        var item = drafting.begun();
        drafting.plan(item, List.of(row("TA04", aid(0))));
        walk.complete(walk.open(item.number(), "userTask_declareServiceAid"), declared());
        walk.complete(walk.open(item.number(), "userTask_acceptPlan"), Map.of("planVerdict", "change", "reason", "-"));
        jdbc.sql("UPDATE submission SET at = :then WHERE case_id = :id AND element = 'userTask_declareServiceAid'")
                .param("then", LocalDate.now().minusDays(32).atStartOfDay())
                .param("id", walk.caseOf(item.number()).id())
                .update();

        drafting.plan(walk.open(item.number(), "userTask_draftPlan"), List.of(row("TA04", aid(0))));

        assertThat(open(item.number())).contains("userTask_declareServiceAid");
    }

    @Test
    void servicesThatAreNoSmallAidAskForNoDeclaration() {
        var item = drafting.begun();
        drafting.plan(item, List.of(row("TA04", "otherTerms", true, "aidBasis", "GBER28", "granter", "Region")));

        assertThat(open(item.number())).contains("userTask_acceptPlan").doesNotContain("userTask_declareServiceAid");
    }

    @Test
    void theAmountOfSmallAidByAServiceIsToldInWriting() {
        var item = drafting.begun();
        drafting.plan(item, List.of(row("TA04", aid(5_000))));
        walk.until(item.number(), "userTask_deliverAssistance");

        var file = walk.caseOf(item.number());
        assertThat(timeline.of(file))
                .filteredOn(event -> event.what() == Happening.AID_GRANTED)
                .singleElement()
                .satisfies(event -> assertThat(event.detail())
                        .containsEntry("regulation", RULE)
                        .containsEntry("granter", "Region")
                        .containsEntry("grantedOn", LocalDate.now().toString())
                        .hasEntrySatisfying(
                                "amount",
                                amount -> assertThat(new BigDecimal(amount)).isEqualByComparingTo("15000")));
        assertThat(notices(item.number())).singleElement().satisfies(notice -> {
            assertThat(notice.item()).isEqualTo(drafting.planned(item).id());
            assertThat(notice.result()).contains("15,000");
        });
    }

    @Test
    void anAddedServiceThatIsSmallAidBeginsOnceTheCompanyHasDeclared() {
        var item = drafting.begun();
        drafting.plan(item, List.of(row("BS01")));
        var number = item.number();
        walk.until(number, "userTask_deliverSupport");

        add(number);
        assertThat(open(number)).doesNotContain("userTask_deliverAssistance");
        walk.complete(walk.open(number, "userTask_declareServiceAid"), declared("100000"));

        assertThat(open(number)).contains("userTask_deliverAssistance");
        add(number);
        assertThat(open(number)).as("told once, asked once").doesNotContain("userTask_declareServiceAid");
    }

    @Test
    void anAddedServiceThatDoesNotFitAfterTheDeclarationIsDroppedAndTheCaseSaysWhy() {
        var item = drafting.begun();
        drafting.plan(item, List.of(row("BS01")));
        var number = item.number();
        walk.until(number, "userTask_deliverSupport");
        add(number);

        walk.complete(walk.open(number, "userTask_declareServiceAid"), declared("299000"));

        assertThat(open(number)).contains("userTask_deliverSupport").doesNotContain("userTask_deliverAssistance");
        assertThat(services.of(walk.caseOf(number)))
                .filteredOn(service -> service.code().equals("TA04"))
                .extracting(PlannedService::state)
                .containsExactly(ServiceState.CANCELLED);
        assertThat(timeline.of(walk.caseOf(number)))
                .filteredOn(event -> event.what() == Happening.SERVICE_CANCELLED)
                .singleElement()
                .satisfies(event -> assertThat(event.detail().get("reason")).contains("1,000 EUR"));
    }

    private void declare(WorkItem item, String amount) {
        var file = walk.caseOf(item.number());
        declarations.declare(
                file.companyId(),
                new Declaration(
                        List.of(),
                        List.of(),
                        List.of(new DeclaredAid(
                                null,
                                file.country(),
                                "Ministry",
                                RULE,
                                null,
                                new BigDecimal(amount),
                                LocalDate.now().minusYears(1),
                                true))));
    }

    /** M3: one cent above what is left, and none of it may be granted. */
    @Test
    void smallAidThatDoesNotFitIsRefusedAtItsService() {
        var item = drafting.begun();
        var file = walk.caseOf(item.number());
        declare(item, "285000");
        var aid = row("TA04", "otherTerms", true, "aidBasis", "DE_MINIMIS", "granter", "Region", "price", 4_999.99);

        refused(
                drafting.plan(item, List.of(row("BS01"), aid)),
                "plannedServices.1.aidBasis",
                "plan.refused.DE_MINIMIS");
        assertThat(services.of(file)).isEmpty();

        aid.put("price", 5_000);
        assertThat(drafting.plan(item, List.of(row("BS01"), aid))).isInstanceOf(Completion.Completed.class);
    }
}
