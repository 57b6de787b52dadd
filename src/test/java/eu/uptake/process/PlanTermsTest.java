package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.assistance.Catalogue;
import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.ServiceState;
import eu.uptake.assistance.ServiceType;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Reckoning;
import eu.uptake.casefile.Reckonings;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.Timeline;
import eu.uptake.casefile.WorkItem;
import eu.uptake.casefile.WorkItems;
import eu.uptake.funding.DeMinimis;
import eu.uptake.funding.Declaration;
import eu.uptake.funding.Declarations;
import eu.uptake.funding.DeclaredAid;
import eu.uptake.registry.Collaboration;
import eu.uptake.registry.Collaborations;
import eu.uptake.registry.NewOrganisation;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The terms of services on their way from the plan's form to plan, reckoning and ledger. */
@SpringBootTest
@ActiveProfiles("test")
class PlanTermsTest {

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
    private Catalogue catalogue;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Reckonings reckonings;

    @Autowired
    private Timeline timeline;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private DeMinimis deMinimis;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Collaborations collaborations;

    @Autowired
    private JdbcClient jdbc;

    private WorkItem planning() {
        var number = walk.register();
        var advisor = walk.house().advisor();
        var centre = advisor.organisationsAs("advisor").iterator().next();
        walk.complete(
                walk.until(number, "userTask_assignCentre"),
                Map.of("centre", String.valueOf(centre), "advisor", String.valueOf(advisor.person())));
        return walk.until(number, "userTask_draftPlan");
    }

    private static Map<String, Object> row(String code, Object... more) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "service",
                code,
                "hours",
                20,
                "startsOn",
                LocalDate.now().plusDays(3).toString(),
                "endsOn",
                LocalDate.now().plusDays(40).toString(),
                "deliverable",
                "Report"));
        for (int n = 0; n < more.length; n += 2) {
            row.put(more[n].toString(), more[n + 1]);
        }
        return row;
    }

    private Completion plan(WorkItem item, List<Map<String, Object>> rows) {
        var actor = walk.actor(item);
        return desk.complete(
                actor, item.taskId(), walk.answers(actor, item, Map.of("plannedServices", rows, "seekFunding", false)));
    }

    private static void refused(Completion completion, String path, String key) {
        assertThat(completion)
                .isInstanceOfSatisfying(
                        Completion.Rejected.class,
                        rejected -> assertThat(rejected.errors())
                                .singleElement()
                                .satisfies(error -> {
                                    assertThat(error.path()).isEqualTo(path);
                                    assertThat(error.messageKey()).isEqualTo(key);
                                }));
    }

    private BigDecimal used(WorkItem item) {
        var file = walk.caseOf(item.number());
        return deMinimis
                .check(file.companyId(), file.country(), RULE, BigDecimal.ZERO, LocalDate.now(), null)
                .used();
    }

    private PlannedService planned(WorkItem item) {
        return services.of(walk.caseOf(item.number())).get(0);
    }

    @Test
    void whatIsKnownIsProposedAndReadNotAsked() {
        var item = planning();
        var data = data(item);
        var advisor = walk.house().advisor();

        assertThat(data.path("plannedServices").isEmpty()).isFalse();
        data.path("plannedServices").forEach(line -> {
            var type = catalogue.find(line.path("service").asString()).orElseThrow();
            assertThat(line.path("mode").asString()).isEqualTo(type.mode());
            assertThat(line.path("aidBasis").asString()).isEqualTo(type.aidBasis());
            assertThat(line.path("centre").asString())
                    .isEqualTo(String.valueOf(walk.caseOf(item.number()).centreId()));
            assertThat(line.path("lead").asString())
                    .isEqualTo(type.isTechnical() ? String.valueOf(advisor.person()) : "");
        });
        assertThat(data.path("usualTerms").path("TA04").asString()).contains(advisor.name(), "2 → 3", "no aid");
        assertThat(data.path("prices").path("TA04").asString()).contains("20,000", "2020");
    }

    private JsonNode data(WorkItem item) {
        return JsonMapper.shared()
                .readTree(desk.open(walk.actor(item), item.taskId()).form().dataJson());
    }

    /** The form counts for who reads it, the catalogue for good: for every service they come to the same. */
    @Test
    void theFormShowsTheValueThatThePlanKeeps() {
        var item = planning();
        var rows = catalogue.all().stream()
                .map(ServiceType::code)
                .map(code -> row(code, "participants", 7))
                .toList();

        assertThat(plan(item, rows)).isInstanceOf(Completion.Completed.class);

        var file = walk.caseOf(item.number());
        var handed = (List<?>) submissions
                .latest(file, "userTask_draftPlan", null)
                .orElseThrow()
                .answers()
                .get("plannedServices");
        var kept = services.of(file);
        assertThat(kept).hasSameSizeAs(handed).isNotEmpty();
        for (int n = 0; n < kept.size(); n++) {
            var shown = ((Map<?, ?>) handed.get(n)).get("worth");
            var value = kept.get(n).terms().value();
            assertThat(shown == null ? null : new BigDecimal(shown.toString()).stripTrailingZeros())
                    .as(kept.get(n).code())
                    .isEqualTo(value == null ? null : value.stripTrailingZeros());
        }
    }

    @Test
    void foldedTermsStayTheUsualOnesWhateverIsPosted() {
        var item = planning();

        plan(item, List.of(row("TA04", "aidBasis", "GBER28", "granter", "Region", "price", 1)));

        var terms = planned(item).terms();
        assertThat(terms.aidBasis()).isEqualTo("NONE");
        assertThat(terms.price()).isNull();
        assertThat(terms.lead()).isEqualTo(walk.house().advisor().person());
    }

    @Test
    void whoLeadsAServiceHasItsTasks() {
        var item = planning();
        var colleague = walk.house().colleague();
        plan(item, List.of(row("TA04", "otherTerms", true, "lead", String.valueOf(colleague.person()))));

        var delivery = walk.until(item.number(), "userTask_deliverAssistance");

        assertThat(delivery.assigneeId()).isEqualTo(colleague.person());
    }

    @Test
    void smallAidByAServiceEntersTheLedgerWhenThePlanIsAccepted() {
        var item = planning();
        plan(
                item,
                List.of(row(
                        "TA04", "otherTerms", true, "aidBasis", "DE_MINIMIS", "granter", "Region", "price", 5_000)));
        assertThat(planned(item).terms().aid()).isEqualByComparingTo("15000");
        assertThat(used(item)).isEqualByComparingTo("0");

        walk.until(item.number(), "userTask_deliverAssistance");

        assertThat(used(item)).isEqualByComparingTo("15000");
        assertThat(reckonings.of(walk.caseOf(item.number()), Locale.ENGLISH))
                .filteredOn(reckoning -> reckoning.element().equals("businessRuleTask_decideHours"))
                .singleElement()
                .satisfies(plan -> assertThat(plan.lines().get(0).rows().get(0))
                        .contains("20,000 − 5,000 = 15,000", "de minimis, Region"));
        var rows = jdbc.sql("SELECT COUNT(*) FROM aid_record WHERE service_id = :id")
                .param("id", planned(item).id())
                .query(Integer.class)
                .single();
        assertThat(rows).isEqualTo(1);
    }

    @Test
    void aServiceThatNobodyWorkedForIsNoAidOnceItIsCancelled() {
        var item = planning();
        plan(item, List.of(row("TA04", "otherTerms", true, "aidBasis", "DE_MINIMIS", "granter", "Region")));
        var number = item.number();
        walk.until(number, "userTask_deliverAssistance");
        assertThat(used(item)).isEqualByComparingTo("20000");

        var asked = Map.<String, Object>of("service", planned(item).id(), "cancelReason", "No time this year");
        assertThat(requests.ask(
                        walk.house().advisor(),
                        number,
                        "cancel-service",
                        UUID.randomUUID().toString(),
                        asked))
                .isInstanceOf(Completion.Completed.class);

        assertThat(used(item)).isEqualByComparingTo("0");
    }

    private WorkItem planningAnew(WorkItem item, Object... terms) {
        plan(item, List.of(row("TA04", terms)));
        walk.until(item.number(), "userTask_deliverAssistance");
        journey.returnTo(walk.house().coordinator(), item.number(), "assistance-plan", "The figures were wrong");
        return walk.open(item.number(), "userTask_draftPlan");
    }

    private static Object[] aid(int price) {
        return new Object[] {"otherTerms", true, "aidBasis", "DE_MINIMIS", "granter", "Region", "price", price};
    }

    @Test
    void aServiceThatGoesOnWithMoreAidCountsWithAllOfIt() {
        var item = planningAnew(planning(), aid(15_000));
        assertThat(used(item)).isEqualByComparingTo("5000");

        plan(item, List.of(row("TA04", aid(0))));
        walk.until(item.number(), "userTask_deliverAssistance");

        assertThat(used(item)).isEqualByComparingTo("20000");
    }

    @Test
    void aServiceThatGoesOnAsNoAidCountsNoMore() {
        var item = planningAnew(planning(), aid(15_000));

        plan(item, List.of(row("TA04")));
        assertThat(used(item)).as("not accepted yet").isEqualByComparingTo("5000");
        walk.until(item.number(), "userTask_deliverAssistance");

        assertThat(used(item)).isEqualByComparingTo("0");
    }

    @Test
    void aServiceThatTheNewPlanLeavesOutBeforeAnybodyWorkedForItWasNoAid() {
        var item = planningAnew(planning(), aid(15_000));

        plan(item, List.of(row("BS01")));

        assertThat(used(item)).isEqualByComparingTo("0");
    }

    @Test
    void aRiseOfAServiceUnderWayMustFitAsWell() {
        var item = planningAnew(planning(), aid(15_000));
        declare(item, "280000.01");

        refused(plan(item, List.of(row("TA04", aid(0)))), "plannedServices.0.aidBasis", "plan.refused.DE_MINIMIS");
        assertThat(plan(item, List.of(row("TA04", aid(1_000))))).isInstanceOf(Completion.Completed.class);
    }

    /** Article 3(2): the window ends on the day of the grant, and the company accepts later than the plan was made. */
    @Test
    void aidThatCameInSinceThePlanWasMadeIsSeenWhenItIsAccepted() {
        var item = planning();
        plan(item, List.of(row("TA04", aid(0))));
        var accepting = walk.until(item.number(), "userTask_acceptPlan");
        declare(item, "280000.01");
        var sme = walk.actor(accepting);

        refused(
                desk.complete(sme, accepting.taskId(), walk.answers(sme, accepting, Map.of("planVerdict", "accept"))),
                "planVerdict",
                "plan.late.DE_MINIMIS");
        assertThat(planned(item).state()).isEqualTo(ServiceState.PROPOSED);

        walk.complete(accepting, Map.of("planVerdict", "change", "reason", "-"));
        assertThat(plan(walk.open(item.number(), "userTask_draftPlan"), List.of(row("TA04", aid(1)))))
                .isInstanceOf(Completion.Completed.class);
    }

    @Test
    void aidThatCameInSinceAServiceWasAddedIsSeenWhenItIsApproved() {
        var item = planning();
        plan(item, List.of(row("BS01")));
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
        var item = planning();
        plan(item, List.of(row("TA04", aid(0))));
        var declaring = walk.open(item.number(), "userTask_declareServiceAid");
        assertThat(declaring.role()).isEqualTo("sme");
        assertThat(open(item.number())).doesNotContain("userTask_acceptPlan");
        assertThat(reckonings.of(walk.caseOf(item.number()), Locale.ENGLISH))
                .extracting(Reckoning::element)
                .contains("userTask_declareServiceAid");

        walk.complete(declaring, declared("280000.01"));

        assertThat(planned(item).state()).isEqualTo(ServiceState.PROPOSED);
        assertThat(open(item.number())).contains("userTask_draftPlan").doesNotContain("userTask_acceptPlan");
        var again = walk.open(item.number(), "userTask_draftPlan");
        refused(plan(again, List.of(row("TA04", aid(0)))), "plannedServices.0.aidBasis", "plan.refused.DE_MINIMIS");
        plan(again, List.of(row("TA04", aid(1))));
        assertThat(open(item.number()))
                .as("told once, asked once")
                .contains("userTask_acceptPlan")
                .doesNotContain("userTask_declareServiceAid");
    }

    @Test
    void aDeclarationOfLongAgoIsGoodForNoOtherPlan() {
        var item = planning();
        plan(item, List.of(row("TA04", aid(0))));
        walk.complete(walk.open(item.number(), "userTask_declareServiceAid"), declared());
        walk.complete(walk.open(item.number(), "userTask_acceptPlan"), Map.of("planVerdict", "change", "reason", "-"));
        jdbc.sql("UPDATE submission SET at = :then WHERE case_id = :id AND element = 'userTask_declareServiceAid'")
                .param("then", LocalDate.now().minusDays(32).atStartOfDay())
                .param("id", walk.caseOf(item.number()).id())
                .update();

        plan(walk.open(item.number(), "userTask_draftPlan"), List.of(row("TA04", aid(0))));

        assertThat(open(item.number())).contains("userTask_declareServiceAid");
    }

    @Test
    void servicesThatAreNoSmallAidAskForNoDeclaration() {
        var item = planning();
        plan(item, List.of(row("TA04", "otherTerms", true, "aidBasis", "GBER28", "granter", "Region")));

        assertThat(open(item.number())).contains("userTask_acceptPlan").doesNotContain("userTask_declareServiceAid");
    }

    @Test
    void theAmountOfSmallAidByAServiceIsToldInWriting() {
        var item = planning();
        plan(item, List.of(row("TA04", aid(5_000))));
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
        assertThat(reckonings.of(file, Locale.ENGLISH))
                .filteredOn(reckoning -> reckoning.element().equals("serviceTask_startService"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.item()).isEqualTo(planned(item).id());
                    assertThat(notice.result()).contains("15,000");
                });
    }

    @Test
    void anAddedServiceThatIsSmallAidBeginsOnceTheCompanyHasDeclared() {
        var item = planning();
        plan(item, List.of(row("BS01")));
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
        var item = planning();
        plan(item, List.of(row("BS01")));
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
        var item = planning();
        var file = walk.caseOf(item.number());
        declare(item, "285000");
        var aid = row("TA04", "otherTerms", true, "aidBasis", "DE_MINIMIS", "granter", "Region", "price", 4_999.99);

        refused(plan(item, List.of(row("BS01"), aid)), "plannedServices.1.aidBasis", "plan.refused.DE_MINIMIS");
        assertThat(services.of(file)).isEmpty();

        aid.put("price", 5_000);
        assertThat(plan(item, List.of(row("BS01"), aid))).isInstanceOf(Completion.Completed.class);
    }

    @Test
    void aCentreWhoseCollaborationIsNotProvedGetsNoServiceAndNoCase() {
        var outside = organisations.create(NewOrganisation.of(OrganisationKind.TECHNOLOGY_CENTRE, "Outside", "SI"));
        collaborations.outside(outside);
        var item = planning();

        refused(
                plan(item, List.of(row("TA06", "otherTerms", true, "centre", String.valueOf(outside)))),
                "plannedServices.0.centre",
                "plan.refused.NO_COLLABORATION");
    }

    @Test
    void aCaseIsNotAssignedToACentreOutsideWithoutProof() {
        var elsewhere = walk.elsewhere();
        var number = elsewhere.register();
        var item = elsewhere.until(number, "userTask_assignCentre");
        var advisor = elsewhere.house().advisor();
        var centre = advisor.organisationsAs("advisor").iterator().next();
        collaborations.outside(centre);
        var actor = elsewhere.actor(item);
        var answers = elsewhere.answers(
                actor, item, Map.of("centre", String.valueOf(centre), "advisor", String.valueOf(advisor.person())));

        refused(desk.complete(actor, item.taskId(), answers), "centre", "registry.collaboration.unproved");

        collaborations.prove(
                new Collaboration(centre, "Letter", "Advice", LocalDate.now().minusDays(9), null));
        assertThat(desk.complete(actor, item.taskId(), answers)).isInstanceOf(Completion.Completed.class);
    }
}
