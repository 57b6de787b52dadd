package eu.uptake.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CourierTest extends MailTest {

    @Autowired
    Postman postman;

    @Autowired
    MailLinks links;

    @Test
    void deliversTextAndHtmlInTheRecipientsLanguage() throws Exception {
        var server = startServer();
        var mail = aWaitingMail(Locale.FRENCH);

        courier.round();

        var received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Votre dossier est en pause (" + mail.number() + ")");
        assertThat(received[0].getFrom()[0]).hasToString("Programme <office@uptake.test>");
        assertThat(received[0].getHeader("Content-Language")).containsExactly("fr");
        assertThat(received[0].getMessageID()).isEqualTo(mail.messageId());
        assertThat(part(received[0], "text/plain"))
                .contains("Bonjour Ada Exempel,", "Motif : Umbau der Halle", "https://uptake.test/enter/");
        assertThat(part(received[0], "text/html"))
                .contains("lang=\"fr\"", "Umbau der Halle", "href=\"https://uptake.test/enter/")
                .doesNotContain("<img", "[[link]]");
        assertThat(again(mail).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void givesEachMailALinkThatLeadsToItsPageAndLiesNowhereElse() throws Exception {
        var server = startServer();
        var mail = aWaitingMail(Locale.ENGLISH);

        courier.round();

        var text = part(server.getReceivedMessages()[0], "text/plain");
        var token = text.replaceAll("(?s).*/enter/([A-Za-z0-9_-]+).*", "$1");
        assertThat(token).hasSizeGreaterThan(30);
        assertThat(again(mail).text() + again(mail).html()).doesNotContain(token);
        assertThat(jdbc.sql("SELECT target FROM entry_link WHERE person_id = :person")
                        .param("person", mail.person())
                        .query(String.class)
                        .list())
                .containsExactly("/portal");
    }

    @Test
    void leavesWhatWaitsToOthersWhenItsNodeStops() throws Exception {
        var server = startServer();
        var mail = aWaitingMail(Locale.ENGLISH);
        var leaving = new Courier(outbox, postman, links, clock);

        leaving.leave();
        leaving.round();
        assertThat(server.getReceivedMessages()).isEmpty();
        outbox.giveBack(outbox.claim(Duration.ofMinutes(5)).orElseThrow());
        courier.round();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(again(mail).state()).isEqualTo(MailState.SENT);
        assertThat(again(mail).attempts()).isEqualTo(1);
    }

    @Test
    void sendsWithTheSameMessageIdWhenItCannotKnowThatItArrived() throws Exception {
        var server = startServer();
        var mail = aWaitingMail(Locale.ENGLISH);
        var claimed = outbox.claim(Duration.ofMinutes(5)).orElseThrow();
        postman.deliver(claimed.mail(), links.make(claimed.mail())); // and the machine goes down here

        courier.round();
        assertThat(server.getReceivedMessages()).hasSize(1);
        wait(Duration.ofMinutes(6));
        courier.round();

        List<String> ids = new ArrayList<>();
        for (var message : server.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        assertThat(ids).containsExactly(mail.messageId(), mail.messageId());
    }

    @Test
    void failsWithTheReplyWhenTheServerWillNeverTakeIt() throws Exception {
        var mail = aWaitingMail(Locale.ENGLISH);

        try (var server = new RefusingServer(PORT, "550 5.1.1 No such user here")) {
            courier.round();
        }

        assertThat(again(mail).state()).isEqualTo(MailState.FAILED);
        assertThat(again(mail).why()).isEqualTo("550 5.1.1 No such user here");
    }

    @Test
    void triesAgainWhenTheServerAsksForPatience() throws Exception {
        var mail = aWaitingMail(Locale.ENGLISH);

        try (var server = new RefusingServer(PORT, "451 4.7.1 Greylisted, come back later")) {
            courier.round();
        }

        assertThat(again(mail).state()).isEqualTo(MailState.QUEUED);
        assertThat(again(mail).why()).contains("Greylisted");
    }

    @Test
    void comesBackAfterOneFiveFifteenAndSixtyMinutesWhenTheServerIsAway() {
        var mail = aWaitingMail(Locale.ENGLISH);

        for (var minutes : List.of(1, 5, 15, 60, 60)) {
            courier.round();
            assertThat(again(mail).dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(minutes)));
            wait(Duration.ofMinutes(minutes));
        }
        var server = startServer();
        courier.round();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(again(mail).state()).isEqualTo(MailState.SENT);
        assertThat(again(mail).attempts()).isEqualTo(6);
    }

    @Test
    void leavesTheOthersUntriedWhileTheServerIsAway() {
        var first = aWaitingMail(Locale.ENGLISH);
        var second = aWaitingMail(Locale.ENGLISH);

        courier.round();

        assertThat(again(first).attempts()).isEqualTo(1);
        assertThat(again(second).attempts()).isZero();
    }

    @Test
    void givesUpAfterThreeDaysAndSaysWhy() {
        var mail = aWaitingMail(Locale.ENGLISH);
        wait(Duration.ofDays(3));

        courier.round();

        assertThat(again(mail).state()).isEqualTo(MailState.FAILED);
        assertThat(again(mail).why()).isNotBlank();
    }

    private static String part(MimeMessage message, String type) throws Exception {
        return find((MimeMultipart) message.getContent(), type);
    }

    private static String find(MimeMultipart parts, String type) throws Exception {
        for (var n = 0; n < parts.getCount(); n++) {
            var part = parts.getBodyPart(n);
            if (part.getContent() instanceof MimeMultipart inner) {
                return find(inner, type);
            }
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
        }
        throw new IOException("No part " + type + " in " + GreenMailUtil.getBody(parts.getBodyPart(0)));
    }
}
