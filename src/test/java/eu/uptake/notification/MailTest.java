package eu.uptake.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.uptake.casefile.CaseFixtures;
import eu.uptake.casefile.CaseHouse;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import eu.uptake.platform.Actor;
import eu.uptake.platform.MovableClock;
import eu.uptake.registry.Companies;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A house with a mail server that each test may start, and a clock that it may move. */
@SpringBootTest(
        classes = CaseHouse.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:mail-test;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "spring.datasource.hikari.maximum-pool-size=3",
            "spring.datasource.hikari.connection-timeout=3000",
            "spring.mail.host=127.0.0.1",
            "spring.mail.properties[mail.smtp.timeout]=2000", // a server that hangs
            "uptake.home=target/mail-test-home",
            "uptake.public-url=https://uptake.test/",
            "uptake.mail.sender-name=Programme",
            "uptake.mail.sender-address=office@uptake.test"
        })
abstract class MailTest {

    static final int PORT = freePort();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Courier courier;

    @Autowired
    Outbox outbox;

    @Autowired
    Mails mails;

    @Autowired
    MovableClock clock;

    @Autowired
    Timeline timeline;

    @Autowired
    Cases cases;

    @Autowired
    ApplicationEventPublisher events;

    TransactionTemplate transaction;
    CaseFixtures fixtures;
    private final Instant start = Instant.parse("2026-03-02T08:00:00Z");
    private @Nullable GreenMail server;

    @Autowired
    WebApplicationContext house;

    @Autowired
    void prepare(
            PlatformTransactionManager transactions,
            Companies companies,
            Organisations organisations,
            People people,
            Cases cases) {
        transaction = new TransactionTemplate(transactions);
        fixtures = new CaseFixtures(companies, organisations, people, cases);
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void begin() {
        clock.moveTo(start);
        jdbc.sql("DELETE FROM mail").update();
    }

    @AfterEach
    void stopServer() {
        if (server != null) {
            server.stop();
            server = null;
        }
        clock.release();
    }

    GreenMail startServer() {
        var started = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        server = started;
        return started;
    }

    void wait(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    void happen(CaseFixtures.Opened opened, Happening what, Map<String, String> detail, @Nullable Actor by) {
        transaction.executeWithoutResult(tx -> timeline.add(opened.file(), what, detail, by));
    }

    /** A mail that waits to be sent, about a case of its own. */
    Mail aWaitingMail(Locale language) {
        var opened = fixtures.aCase(language);
        happen(opened, Happening.HELD, Map.of("reason", "Umbau der Halle"), null);
        return mails.of(opened.file()).get(0);
    }

    Mail again(Mail mail) {
        return mails.find(mail.id()).orElseThrow();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
