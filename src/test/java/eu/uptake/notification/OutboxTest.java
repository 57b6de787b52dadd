package eu.uptake.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.uptake.casefile.CaseEvent;
import eu.uptake.casefile.Happening;
import eu.uptake.registry.EntryLinkRequested;
import eu.uptake.registry.People;
import eu.uptake.registry.PersonInvited;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.IllegalTransactionStateException;

class OutboxTest extends MailTest {

    @Autowired
    Letters letters;

    @Autowired
    MailSettings settings;

    @Autowired
    People people;

    @Test
    void writesNothingWhenTheTransactionRollsBack() {
        var opened = fixtures.aCase(Locale.ENGLISH);

        transaction.executeWithoutResult(tx -> {
            timeline.add(opened.file(), Happening.HELD, Map.of(), null);
            assertThat(mails.of(opened.file())).hasSize(1);
            tx.setRollbackOnly();
        });

        assertThat(mails.of(opened.file())).isEmpty();
    }

    @Test
    void refusesToTellOfSomethingOutsideItsTransaction() {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var file = opened.file();
        var event =
                new CaseEvent(file.id(), file.number(), Happening.HELD, clock.instant(), null, null, new TreeMap<>());

        assertThatThrownBy(() -> events.publishEvent(event)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void tellsTheSameEventOnce() {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var file = opened.file();
        var event =
                new CaseEvent(file.id(), file.number(), Happening.HELD, clock.instant(), null, null, new TreeMap<>());

        transaction.executeWithoutResult(tx -> events.publishEvent(event));
        transaction.executeWithoutResult(tx -> events.publishEvent(event));

        assertThat(mails.of(file)).hasSize(1);
    }

    @Test
    void tellsItOnceWithinOneTransactionToo() {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var file = opened.file();
        var event =
                new CaseEvent(file.id(), file.number(), Happening.HELD, clock.instant(), null, null, new TreeMap<>());

        for (int round = 0; round < 2; round++) {
            transaction.executeWithoutResult(tx -> {
                events.publishEvent(event);
                events.publishEvent(event);
            });
        }

        assertThat(mails.of(file)).hasSize(1);
    }

    @Test
    void tellsTwoRemindersOfTheSameMomentApart() {
        var opened = fixtures.aCase(Locale.ENGLISH);

        happen(opened, Happening.REMINDED, Map.of("task", "Sign", "taskId", "a", "nth", "1"), null);
        happen(opened, Happening.REMINDED, Map.of("task", "Accept", "taskId", "b", "nth", "1"), null);

        assertThat(mails.of(opened.file())).hasSize(2);
    }

    @Test
    void givesAMailToOneCourierOnlyUntilTheLeaseIsOver() {
        var mail = aWaitingMail(Locale.ENGLISH);

        assertThat(outbox.claim(Duration.ofMinutes(5)))
                .get()
                .extracting(claimed -> claimed.mail().id())
                .isEqualTo(mail.id());
        assertThat(outbox.claim(Duration.ofMinutes(5))).isEmpty();

        wait(Duration.ofMinutes(5));
        assertThat(outbox.claim(Duration.ofMinutes(5))).isPresent();
    }

    @Test
    void leavesAMailAloneThatAnotherCourierHasTakenOver() {
        var mail = aWaitingMail(Locale.ENGLISH);
        var slow = outbox.claim(Duration.ofMinutes(5)).orElseThrow();
        wait(Duration.ofMinutes(6));
        var quick = outbox.claim(Duration.ofMinutes(5)).orElseThrow();
        outbox.sent(quick);

        outbox.failed(slow, "too late");

        assertThat(again(mail).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void keepsMailsReadableWithoutAMailServer() {
        var opened = fixtures.aCase(Locale.ENGLISH);
        var nobody = new Postman(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), settings);
        var quiet = new Outbox(jdbc, letters, nobody, settings, clock);
        var listener = new CaseMails(quiet, cases, people);
        var file = opened.file();

        transaction.executeWithoutResult(tx -> listener.happened(
                new CaseEvent(file.id(), file.number(), Happening.HELD, clock.instant(), null, null, new TreeMap<>())));

        assertThat(mails.of(file)).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(MailState.KEPT);
            assertThat(mail.text()).contains("on hold");
        });
    }

    @Test
    void mailsALinkToWhoAsksEachTime() {
        var contact = fixtures.aCase(Locale.FRENCH).contact();

        events.publishEvent(new EntryLinkRequested(contact.person(), "/portal/data"));
        events.publishEvent(new EntryLinkRequested(contact.person(), "/portal/data"));

        var written = mails.list(new LedgerFilter(null, null, null, null), 10);
        assertThat(written).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("Votre lien de connexion");
            assertThat(mail.target()).isEqualTo("/portal/data");
            assertThat(mail.personalFor()).isEqualTo(Duration.ofDays(1));
        });
    }

    @Test
    void invitesStaffToChooseAPassword() {
        var advisor = fixtures.anAdvisor();

        transaction.executeWithoutResult(
                tx -> events.publishEvent(new PersonInvited(advisor.person(), "/account/password")));

        assertThat(mails.list(new LedgerFilter(null, null, null, null), 10))
                .singleElement()
                .satisfies(mail -> assertThat(mail.kind()).isEqualTo("STAFF_INVITATION"));
    }

    @Test
    void pagesThroughTheLedgerWithoutSkippingAny() {
        for (var n = 0; n < 5; n++) {
            aWaitingMail(Locale.ENGLISH);
        }
        var first = mails.list(new LedgerFilter(MailState.QUEUED, null, null, null), 3);
        var second = mails.list(
                new LedgerFilter(MailState.QUEUED, null, null, first.get(2).id()), 3);

        assertThat(List.of(first.size(), second.size())).containsExactly(3, 2);
        assertThat(second)
                .allSatisfy(
                        mail -> assertThat(mail.id()).isLessThan(first.get(2).id()));
    }
}
