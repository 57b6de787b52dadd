package eu.uptake.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import eu.uptake.casefile.CaseFixtures;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.WorkItem;
import eu.uptake.casefile.WorkItemOpened;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseMailsTest extends MailTest {

    private static final Set<Happening> QUIET = EnumSet.of(
            Happening.STAGE_ENTERED,
            Happening.TASK_DONE,
            Happening.STATUS_LOST,
            Happening.SERVICE_ADDED,
            Happening.SERVICE_CANCELLED,
            Happening.SESSION_AGREED, // told with the entry for the calendar
            Happening.SESSION_MOVED,
            Happening.SESSION_CANCELLED,
            Happening.FUNDING_SOUGHT,
            Happening.NOTED,
            Happening.FILE_ADDED);

    static Stream<Arguments> promised() {
        return Stream.of(
                arguments(Happening.REGISTERED, Map.of(), "INVITATION"),
                arguments(
                        Happening.REMINDED,
                        Map.of("task", "Sign the agreement", "taskId", "t1", "nth", "2"),
                        "REMINDER"),
                arguments(
                        Happening.FUNDING_DECIDED,
                        Map.of("application", "Loan", "result", "granted"),
                        "FUNDING_DECISION"),
                arguments(
                        Happening.AID_GRANTED,
                        Map.of(
                                "application", "Voucher",
                                "amount", "20000.00",
                                "regulation", "2023/2831",
                                "granter", "Agency",
                                "grantedOn", "2026-03-10"),
                        "AID_NOTICE"),
                arguments(Happening.HELD, Map.of("reason", "Move", "until", "2026-05-01"), "HELD"),
                arguments(Happening.RESUMED, Map.of(), "RESUMED"),
                arguments(Happening.RETURNED, Map.of("stage", "Needs assessment", "reason", "New owner"), "RETURNED"),
                arguments(Happening.WITHDREW, Map.of("reason", "No time"), "WITHDRAWN"),
                arguments(Happening.ENDED, Map.of("reason", "Silent"), "ENDED"),
                arguments(Happening.SIGNED_OFF, Map.of("result", "ADOPTED"), "SIGNED_OFF"),
                arguments(Happening.CLOSED, Map.of("status", "REFUSED", "how", "Refused"), "REFUSED"),
                arguments(Happening.CLOSED, Map.of("status", "CLOSED", "how", "Follow-up closed"), "CLOSED"));
    }

    @ParameterizedTest
    @MethodSource("promised")
    void tellsTheSme(Happening what, Map<String, String> detail, String kind) {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            var opened = fixtures.aCase(language);

            happen(opened, what, detail, null);

            assertThat(mails.of(opened.file())).singleElement().satisfies(mail -> {
                assertThat(mail.kind()).isEqualTo(kind);
                assertThat(mail.person()).isEqualTo(opened.contact().person());
                assertThat(mail.personalFor()).isEqualTo(Duration.ofDays(14));
                assertThat(mail.subject()).contains(opened.file().number());
                assertThat(mail.text() + mail.subject())
                        .contains(opened.file().companyName())
                        .doesNotContain("{", "''", "mail.");
            });
        }
    }

    @Test
    void namesReasonDayAndResultInTheRecipientsWords() {
        var opened = fixtures.aCase(Locale.FRENCH);

        happen(opened, Happening.HELD, Map.of("reason", "Déménagement", "until", "2026-05-01"), null);
        happen(opened, Happening.FUNDING_DECIDED, Map.of("application", "Prêt", "result", "reserve"), null);

        var texts = mails.of(opened.file()).stream().map(Mail::text).toList();
        assertThat(texts.get(1)).contains("Jusqu’au : 1er mai 2026", "Motif : Déménagement");
        assertThat(texts.get(0)).contains("Concerne : Prêt", "Résultat : sur liste de réserve");
    }

    @Test
    void tellsEverybodyElseNothingOfTheRest() {
        for (var what : QUIET) {
            var opened = fixtures.aCase(Locale.ENGLISH);
            fixtures.anAdvisorOf(opened.file());

            happen(opened, what, Map.of(), fixtures.anAdvisor());

            assertThat(mails.of(opened.file())).as(what.name()).isEmpty();
        }
    }

    @Test
    void tellsADecisionOfAPersonAndNotThatOfATable() {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var advisor = fixtures.anAdvisor();

        happen(opened, Happening.DECIDED, Map.of("decision", "Size", "table", "size", "result", "SMALL"), advisor);
        assertThat(mails.of(opened.file())).isEmpty();

        happen(opened, Happening.DECIDED, Map.of("decision", "Hours approved"), advisor);
        assertThat(mails.of(opened.file()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Hours approved"));
    }

    @Test
    void doesNotRepeatAnEndThatWasToldAlready() {
        var opened = fixtures.aCase(Locale.ENGLISH);

        happen(opened, Happening.CLOSED, Map.of("status", "WITHDRAWN"), null);
        happen(opened, Happening.CLOSED, Map.of("status", "TERMINATED"), null);

        assertThat(mails.of(opened.file())).isEmpty();
    }

    @Test
    void tellsTheAdvisorThatACaseIsTheirsWithALinkThatSignsNobodyIn() {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var advisor = fixtures.anAdvisorOf(opened.file());

        happen(opened, Happening.ASSIGNED, Map.of(), null);

        assertThat(mails.of(opened.file())).singleElement().satisfies(mail -> {
            assertThat(mail.person()).isEqualTo(advisor.person());
            assertThat(mail.isPersonal()).isFalse();
            assertThat(mail.target()).isEqualTo("/work/cases/" + opened.file().number());
        });
    }

    @Test
    void tellsNobodyWhatTheyDidThemselves() {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var advisor = fixtures.anAdvisorOf(opened.file());

        happen(opened, Happening.ASSIGNED, Map.of(), advisor);

        assertThat(mails.of(opened.file())).isEmpty();
    }

    @Test
    void callsTheSmeToANewTaskOnce() {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var item = item(opened, "sme");

        transaction.executeWithoutResult(tx -> events.publishEvent(new WorkItemOpened(opened.file(), item)));
        transaction.executeWithoutResult(tx -> events.publishEvent(new WorkItemOpened(opened.file(), item)));

        assertThat(mails.of(opened.file())).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("Your turn: Accept plan");
            assertThat(mail.text()).contains("Please answer by: 9 Mar 2026");
            assertThat(mail.target()).isEqualTo("/portal/tasks/" + item.taskId());
        });
    }

    @Test
    void leavesTheStaffToTheirWorkList() {
        var opened = fixtures.aCase(Locale.ENGLISH);
        fixtures.anAdvisorOf(opened.file());

        transaction.executeWithoutResult(
                tx -> events.publishEvent(new WorkItemOpened(opened.file(), item(opened, "advisor"))));

        assertThat(mails.of(opened.file())).isEmpty();
    }

    private WorkItem item(CaseFixtures.Opened opened, String role) {
        var file = opened.file();
        var now = clock.instant();
        return new WorkItem(
                "task-" + file.id(),
                file.id(),
                file.number(),
                "assistance-plan",
                1,
                "userTask_acceptPlan",
                "Accept plan",
                null,
                null,
                "assistance-plan",
                role,
                file.companyId(),
                null,
                null,
                now,
                now.plus(Duration.ofDays(7)),
                50,
                false,
                null);
    }
}
