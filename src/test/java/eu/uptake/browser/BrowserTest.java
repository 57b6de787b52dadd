package eu.uptake.browser;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.WorkItems;
import eu.uptake.process.Desk;
import eu.uptake.process.Journey;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.Passwords;
import eu.uptake.registry.People;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole product behind a real port, with a mail server and a small consortium. All walks share it, and the browser;
 * each brings its own companies.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:uptake-browser;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "uptake.home=target/browser-home",
            "uptake.mail.pause=PT0.2S",
            "uptake.sign-in-limit.per-address=200"
        })
@ActiveProfiles("test")
@ExtendWith(OneBrowser.class)
abstract class BrowserTest {

    private static final GreenMail POST_OFFICE = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @LocalServerPort
    private int port;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Desk desk;

    @Autowired
    private Journey journey;

    @Autowired
    private Cases cases;

    @Autowired
    private WorkItems workItems;

    private final List<Visitor> visitors = new ArrayList<>();
    final Mailbox mails = new Mailbox(POST_OFFICE);
    Consortium consortium;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        if (!POST_OFFICE.isRunning()) {
            POST_OFFICE.start();
        }
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> POST_OFFICE.getSmtp().getPort());
    }

    @BeforeEach
    void gather() {
        consortium = Consortium.gather(organisations, people, passwords);
    }

    @AfterEach
    void everybodyLeaves() {
        try {
            visitors.forEach(Visitor::sawNothingBroken);
        } finally {
            visitors.forEach(Visitor::close);
            visitors.clear();
        }
    }

    /** Somebody at a desk. */
    Visitor visitor() {
        return welcome(new Browser.NewContextOptions().setViewportSize(1400, 900));
    }

    /** Somebody with a phone in their hand. */
    Visitor visitorWithAPhone() {
        return welcome(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true));
    }

    Visitor signedIn(Consortium.Account account) {
        var visitor = visitor();
        visitor.signIn(account);
        return visitor;
    }

    /** Those whose part is not looked at do it without a browser. */
    Behind behind() {
        return new Behind(desk, journey, cases, workItems, people, consortium);
    }

    private Visitor welcome(Browser.NewContextOptions options) {
        var visitor = new Visitor("http://127.0.0.1:" + port, options);
        visitors.add(visitor);
        return visitor;
    }
}
