package eu.uptake.notification;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.icegreen.greenmail.util.GreenMail;
import eu.uptake.assistance.AssistanceHouse;
import eu.uptake.assistance.NewSession;
import eu.uptake.assistance.SessionMode;
import eu.uptake.assistance.Sessions;
import eu.uptake.assistance.SupportSession;
import eu.uptake.casefile.Appointment;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseFixtures;
import eu.uptake.platform.Actor;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What arrives at a mail server of a session that was agreed, moved and called off. */
@SpringBootTest(
        classes = AssistanceHouse.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:session-mail-test;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "spring.mail.host=127.0.0.1",
            "uptake.home=target/session-mail-test-home",
            "uptake.public-url=https://uptake.test/",
            "uptake.mail.sender-address=office@uptake.test"
        })
class SessionMailsTest extends MailTest {

    private static final Instant WINTER = Instant.parse("2026-03-10T09:00:00Z");

    @Autowired
    Sessions sessions;

    GreenMail server;
    Case file;
    Actor advisor;
    Actor contact;

    @BeforeEach
    void aCase() {
        server = startServer();
        CaseFixtures.Opened opened = fixtures.aCase(Locale.FRENCH);
        contact = opened.contact();
        advisor = fixtures.anAdvisorOf(opened.file());
        file = cases.get(opened.file().number());
    }

    private static NewSession wanted(Instant from) {
        return new NewSession(null, from, from.plusSeconds(5400), SessionMode.ONLINE, "https://meet.test/1", "Ada, Bo");
    }

    private List<MimeMessage> received() {
        courier.round();
        return Arrays.asList(server.getReceivedMessages());
    }

    /** The newest mail to that person. */
    private MimeMessage to(Actor person) throws Exception {
        var all = new ArrayList<MimeMessage>();
        for (var message : received()) {
            if (message.getAllRecipients()[0].toString().contains(person.name())) {
                all.add(message);
            }
        }
        return all.get(all.size() - 1);
    }

    private static String part(Part part, String type) throws Exception {
        if (part.getContent() instanceof Multipart several) {
            for (int n = 0; n < several.getCount(); n++) {
                var found = part(several.getBodyPart(n), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return "";
        }
        if (!part.isMimeType(type)) {
            return "";
        }
        return part.getContent() instanceof InputStream raw
                ? new String(raw.readAllBytes(), StandardCharsets.UTF_8)
                : part.getContent().toString();
    }

    private static String header(Part part, String type) throws Exception {
        if (part.getContent() instanceof Multipart several) {
            for (int n = 0; n < several.getCount(); n++) {
                var found = header(several.getBodyPart(n), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return "";
        }
        return part.isMimeType(type) ? part.getContentType().replaceAll("\\s+", " ") : "";
    }

    private static VEvent event(MimeMessage message) throws Exception {
        ICalendar calendar = Biweekly.parse(part(message, "text/calendar")).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        return calendar.getEvents().get(0);
    }

    @Test
    void invitesBothSidesInTheirLanguage() throws Exception {
        var session = sessions.agree(advisor, file, wanted(WINTER));

        assertThat(received()).hasSize(2);
        var mail = to(contact);
        assertThat(mail.getSubject()).startsWith("Séance convenue (");
        assertThat(part(mail, "text/plain"))
                .contains("Quand : mardi 10 mars 2026, 10:00–11:30 (Europe/Brussels)", "Comment : en ligne");
        assertThat(header(mail, "text/calendar")).contains("method=REQUEST", "UTF-8");
        assertThat(part(mail, "application/ics")).isEqualTo(part(mail, "text/calendar"));
        var event = event(mail);
        assertThat(event.getUid().getValue()).isEqualTo(session.uid());
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Bo Advisor");
        assertThat(event.getAttendees()).extracting(one -> one.getCommonName()).contains("Ada Exempel", "Bo Advisor");
        assertThat(event.getLocation().getValue()).isEqualTo("https://meet.test/1");
        assertThat(event(to(advisor)).getUid().getValue()).isEqualTo(session.uid());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10T09:00:00Z, 20260310T100000", "2026-07-10T08:00:00Z, 20260710T100000"})
    void writesTheTimeOfTheZoneWithItsRules(Instant from, String local) throws Exception {
        sessions.agree(advisor, file, wanted(from));

        var text = part(to(contact), "text/calendar");
        assertThat(text).contains("DTSTART;TZID=Europe/Brussels:" + local, "BEGIN:VTIMEZONE", "TZID:Europe/Brussels");
        assertThat(text).contains("BEGIN:DAYLIGHT", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "TZOFFSETTO:+0200");
        assertThat(text).contains("BEGIN:STANDARD", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "TZOFFSETTO:+0100");
        assertThat(event(to(contact)).getDateStart().getValue().toInstant()).isEqualTo(from);
    }

    @Test
    void aChangeKeepsItsNameAndCountsOn() throws Exception {
        var session = sessions.agree(advisor, file, wanted(WINTER));
        sessions.move(advisor, session.id(), wanted(WINTER.plusSeconds(86400)));

        assertThat(received()).hasSize(4);
        var event = event(to(contact));
        assertThat(event.getUid().getValue()).isEqualTo(session.uid());
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(WINTER.plusSeconds(86400));
    }

    @Test
    void callingOffTakesItOutOfTheCalendars() throws Exception {
        var session = sessions.agree(advisor, file, wanted(WINTER));
        sessions.cancel(advisor, session.id(), "The line stands still");

        var mail = to(contact);
        assertThat(header(mail, "text/calendar")).contains("method=CANCEL");
        assertThat(part(mail, "text/calendar")).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(part(mail, "text/plain")).contains("The line stands still");
        assertThat(event(mail).getUid().getValue()).isEqualTo(session.uid());
        assertThat(event(mail).getSequence().getValue()).isEqualTo(1);
    }

    @Test
    void tellsTheSameStateOnceAndKeepsItInTheLedger() {
        SupportSession session = sessions.agree(advisor, file, wanted(WINTER));
        transaction.executeWithoutResult(tx -> events.publishEvent(new Appointment(
                file,
                Appointment.Change.AGREED,
                "session/" + session.id() + "/0",
                null,
                session.from(),
                session.to(),
                "ONLINE",
                "there",
                "Bo",
                null,
                Map.of(contact.person(), "BEGIN:VCALENDAR"))));

        assertThat(received()).hasSize(2);
        assertThat(mails.of(file)).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.state()).isEqualTo(MailState.SENT);
            assertThat(mail.calendar()).isNotNull();
        });
    }
}
