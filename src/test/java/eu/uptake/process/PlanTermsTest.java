package eu.uptake.process;

import static eu.uptake.process.Drafting.refused;
import static eu.uptake.process.Drafting.row;
import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.assistance.Catalogue;
import eu.uptake.assistance.ServiceType;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.WorkItem;
import eu.uptake.registry.Collaboration;
import eu.uptake.registry.Collaborations;
import eu.uptake.registry.NewOrganisation;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The terms of services on their way from the plan's form to plan and reckoning. */
@SpringBootTest
@ActiveProfiles("test")
class PlanTermsTest {

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private Desk desk;

    @Autowired
    private Services services;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Collaborations collaborations;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Drafting drafting;

    @Test
    void whatIsKnownIsProposedAndReadNotAsked() {
        var item = drafting.begun();
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
        var item = drafting.begun();
        var rows = catalogue.all().stream()
                .map(ServiceType::code)
                .map(code -> row(code, "participants", 7))
                .toList();

        assertThat(drafting.plan(item, rows)).isInstanceOf(Completion.Completed.class);

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
        var item = drafting.begun();

        drafting.plan(item, List.of(row("TA04", "aidBasis", "GBER28", "granter", "Region", "price", 1)));

        var terms = drafting.planned(item).terms();
        assertThat(terms.aidBasis()).isEqualTo("NONE");
        assertThat(terms.price()).isNull();
        assertThat(terms.lead()).isEqualTo(walk.house().advisor().person());
    }

    @Test
    void whoLeadsAServiceHasItsTasks() {
        var item = drafting.begun();
        var colleague = walk.house().colleague();
        drafting.plan(item, List.of(row("TA04", "otherTerms", true, "lead", String.valueOf(colleague.person()))));

        var delivery = walk.until(item.number(), "userTask_deliverAssistance");

        assertThat(delivery.assigneeId()).isEqualTo(colleague.person());
    }

    @Test
    void aCentreWhoseCollaborationIsNotProvedGetsNoServiceAndNoCase() {
        var outside = organisations.create(NewOrganisation.of(OrganisationKind.TECHNOLOGY_CENTRE, "Outside", "SI"));
        collaborations.outside(outside);
        var item = drafting.begun();

        refused(
                drafting.plan(item, List.of(row("TA06", "otherTerms", true, "centre", String.valueOf(outside)))),
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
