package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseStatus;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.DecisionRecord;
import eu.uptake.casefile.Decisions;
import eu.uptake.process.DecisionTables.Asking;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tables decide is kept, with why; and can be decided again. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class DecisionsKeptTest {

    @Autowired
    JourneyWalk walk;

    @Autowired
    Cases cases;

    @Autowired
    Decisions decisions;

    @Autowired
    DecisionTables tables;

    @Autowired
    DecisionWords words;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Case refused() {
        var number = walk.register();
        walk.complete(walk.until(number, "userTask_confirmMembership"), Map.of("member", "no"));
        return cases.get(number);
    }

    private DecisionRecord role(Case file) {
        return decisions.of(file).stream()
                .filter(made -> made.element().equals("serviceTask_decideRole"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsWhatARuleTaskDecidedFromWhatByWhichRuleAndInWhoseAction() {
        var file = refused();

        var made = role(file);

        assertThat(made.decision()).isEqualTo("role-eligibility");
        assertThat(made.version()).isPositive();
        assertThat(made.tableHash()).hasSize(64);
        assertThat(made.inputs())
                .containsEntry("member", "no")
                .containsEntry("roleClaim", "TRADITIONAL")
                .containsKey("sizeOutcome")
                .doesNotContainKey("unrelated");
        assertThat(made.rules())
                .extracting(DecisionRecord.Fired::text)
                .contains("Membership of a participating cluster is not confirmed");
        assertThat(made.outputs()).contains(Map.of("condition", "member", "finding", "REFUSED"));
        assertThat(made.cells()).extracting(DecisionRecord.Cell::heading).isNotEmpty();
        assertThat(made.personName()).startsWith("Walker");
        assertThat(made.upheld()).isNull();
        assertThat(decisions.of(file)).hasSize(2);
    }

    @Test
    void notesWhoLetARefusalStandOrOverruledIt() {
        for (var upheld : List.of(true, false)) {
            var file = refused();
            walk.complete(
                    walk.until(file.number(), "userTask_confirmRefusal"),
                    Map.of("refusalVerdict", upheld ? "refuse" : "overrule"));

            assertThat(role(file).upheld()).isEqualTo(upheld);
            assertThat(role(file).judgeName()).startsWith("Walker");
            assertThat(role(file).judgedAt()).isNotNull();
        }
    }

    @Test
    void aCoordinatorConfirmsThatARoleDecidedAnewIsRefusedAndTheCaseEnds() {
        var number = refused().number();
        walk.complete(walk.until(number, "userTask_confirmRefusal"), Map.of("refusalVerdict", "overrule"));
        jdbc.sql("UPDATE role_decision SET verdict = NULL WHERE case_id = :id") // as if nobody had looked at it before
                .param("id", cases.get(number).id())
                .update();
        var review = walk.until(number, "userTask_reviewRole");
        assertThat(review.role()).isEqualTo("coordinator");

        var file = walk.complete(review, Map.of("roleVerdict", "refuse", "roleReason", "No member any more"));

        assertThat(file.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(decisions.of(file))
                .filteredOn(made -> made.element().equals("serviceTask_decideRoleAnew"))
                .first()
                .satisfies(made -> assertThat(made.upheld()).isTrue());
        assertThat(jdbc.sql(
                                "SELECT verdict FROM role_decision WHERE case_id = :id ORDER BY id DESC FETCH FIRST 1 ROWS ONLY")
                        .param("id", file.id())
                        .query(String.class)
                        .single())
                .isEqualTo("refuse");
    }

    @Test
    void decidesTheSameAgainAndChangesNothing() {
        var file = refused();
        var before = decisions.of(file);

        for (var made : before) {
            assertThat(tables.again(made)).isEqualTo(new Redecided.Same());
        }
        assertThat(decisions.of(file)).isEqualTo(before);
    }

    @Test
    void seesThatTheSameInputsWouldGiveSomethingElse() {
        var file = refused();
        jdbc.sql("UPDATE decision_record SET inputs = REPLACE(inputs, '\"member\":\"no\"', '\"member\":\"yes\"')"
                        + " WHERE case_id = :id AND element = 'serviceTask_decideRole'")
                .param("id", file.id())
                .update();

        assertThat(tables.again(role(file))).isInstanceOfSatisfying(Redecided.Different.class, other -> {
            assertThat(other.outputs()).contains(Map.of("condition", "member", "finding", "MET"));
            assertThat(other.rules())
                    .extracting(DecisionRecord.Fired::text)
                    .contains("Its cluster confirms that it is a member");
        });
    }

    @Test
    void seesThatTheVersionOfTheTableIsGoneOrAnother() {
        var file = refused();
        jdbc.sql("UPDATE decision_record SET table_hash = REPEAT('0', 64) WHERE case_id = :id")
                .param("id", file.id())
                .update();
        assertThat(tables.again(role(file))).isEqualTo(new Redecided.TableChanged());

        jdbc.sql("UPDATE decision_record SET version = 999 WHERE case_id = :id")
                .param("id", file.id())
                .update();
        assertThat(tables.again(role(file))).isEqualTo(new Redecided.TableGone());
    }

    @Test
    void keepsWhatCodeAsksLikewise() {
        var file = cases.get(walk.register());
        var by = walk.house().advisor();

        var came = transaction.execute(status -> tables.decide(
                new Asking(file, "item-1", "Study", "userTask_draftPlan", "Decide on hours", by),
                "hours-approval",
                Map.of("plannedHours", 52.5, "unrelated", "x")));

        assertThat(came).containsExactly(Map.of("hoursApproval", "coordinator"));
        assertThat(decisions.of(file)).singleElement().satisfies(made -> {
            assertThat(made.inputs()).containsExactly(Map.entry("plannedHours", 52.5));
            assertThat(made.item()).isEqualTo("item-1");
            assertThat(made.rules()).extracting(DecisionRecord.Fired::id).containsExactly("rule_aboveCeiling");
            assertThat(tables.again(made)).isEqualTo(new Redecided.Same());
        });
    }

    @Test
    void whatIsRolledBackWasNeverDecided() {
        var file = cases.get(walk.register());
        var asking = new Asking(file, null, null, "userTask_draftPlan", "Decide on hours", null);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    tables.decide(asking, "hours-approval", Map.of("plannedHours", 3.0));
                    throw new IllegalStateException("full disk");
                }))
                .hasMessage("full disk");

        assertThat(decisions.of(file)).isEmpty();
    }

    @Test
    void tellsItInTheReadersWords() {
        var decided = words.of(refused(), Locale.FRENCH).get(0);

        assertThat(decided.results()).contains("Membre d’un cluster participant · Non remplie");
        assertThat(decided.rules()).anyMatch(rule -> rule.contains("cluster participant n’est pas confirmée"));
    }
}
