package eu.uptake.monitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import eu.uptake.browser.Browsers;
import eu.uptake.registry.NewOrganisation;
import eu.uptake.registry.NewPerson;
import eu.uptake.registry.OrganisationKind;
import eu.uptake.registry.Organisations;
import eu.uptake.registry.Passwords;
import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The live diagram in a browser: figures, links, keyboard, watermark. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:live-diagram;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE")
@ActiveProfiles("test")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveDiagramIT {

    private static final String PASSWORD = "correct horse battery staple";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private Passwords passwords;

    private Playwright playwright;
    private Browser browser;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void aCoordinatorLooksAtTheIntake() {
        var rows = new MonitorFixtures(jdbc, Instant.now());
        var late = rows.aCase("Late", "APPLIED", "intake", 9);
        rows.aTask(late, "intake", "userTask_signAgreement", Role.SME, -2);
        rows.aTask(rows.aCase("Well", "APPLIED", "intake", 3), "intake", "userTask_signAgreement", Role.SME, 5);
        rows.aDoneTask(late, "intake", "userTask_declareCompanySize", "COMPLETED");
        var email = UUID.randomUUID() + "@example.eu";
        var office = organisations.create(NewOrganisation.of(OrganisationKind.PROGRAMME_OFFICE, "Office", "BE"));
        passwords.set(
                people.add(new NewPerson("Cora Ordin", email, Locale.ENGLISH), Role.COORDINATOR, office), PASSWORD);
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
        page = browser.newPage(new Browser.NewPageOptions().setLocale("en-GB").setViewportSize(1280, 900));
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        signIn(email);
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    private void signIn(String email) {
        page.navigate("http://localhost:" + port + "/sign-in");
        var form = page.locator("form:has(input[name=password])");
        form.locator("input[name=email]").fill(email);
        form.locator("input[name=password]").fill(PASSWORD);
        form.locator("button[type=submit]").click();
        page.waitForURL(Pattern.compile("^(?!.*sign-in).*$"));
    }

    private void open(String process) {
        complaints.clear();
        page.navigate("http://localhost:" + port + "/monitor/processes/" + process);
        assertThat(page.locator(".djs-element.djs-shape").first()).isVisible();
    }

    @Test
    void saysTheSameInDiagramAndTableAndLeadsToTheList() {
        open("intake");

        var badges = page.locator(".djs-overlays[data-container-id=userTask_signAgreement] .mon-badge");
        assertThat(badges).hasText(new String[] {"2", "! 1"});
        assertThat(page.locator("tr[data-element=userTask_signAgreement] [data-count=open]"))
                .containsText("2");
        assertThat(page.locator("[data-element-id=userTask_signAgreement].mon-is-overdue"))
                .hasCount(1);
        assertThat(page.locator("[data-element-id=userTask_declareCompanySize].mon-is-overdue"))
                .hasCount(0);
        badges.nth(1).click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Late");
    }

    @Test
    void tableAndDiagramPointAtEachOtherByKeyboardAndMouse() {
        open("intake");

        page.locator("tr[data-element]:visible").first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("tr[data-element]:visible").nth(1)).isFocused();
        page.keyboard().press("Home");
        assertThat(page.locator("tr[data-element]:visible").first()).isFocused();
        assertThat(page.locator("tr.mon-lit")).hasCount(1);
        page.locator("[data-element-id=userTask_assignCentre] .djs-hit").first().click();
        assertThat(page.locator("tr[data-element=userTask_assignCentre]")).isFocused();
        assertThat(page.locator("tr.mon-lit")).hasCount(1);

        var quiet = page.locator("tr[data-element=serviceTask_checkDuplicate]");
        assertThat(quiet).isHidden();
        page.locator("[data-element-id=serviceTask_checkDuplicate] .djs-hit")
                .first()
                .click();
        assertThat(quiet).isFocused();
    }

    @Test
    void leadsFromACallActivityToItsDiagram() {
        open("sme-journey");

        page.locator(".djs-overlays[data-container-id=callActivity_intake] .mon-badge-into")
                .click();

        assertThat(page).hasURL(Pattern.compile("/monitor/processes/intake$"));
    }

    @Test
    void leavesTheWatermarkWhereItIsOnWideAndNarrowScreens() {
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 900);
            open("intake");
            var mark = page.locator(".bjs-powered-by");
            mark.scrollIntoViewIfNeeded();
            assertThat(mark).isVisible();
            var onTop = mark.evaluate("mark => { const b = mark.getBoundingClientRect();"
                    + "return mark.contains(document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2)) }");
            assertThat(onTop).isEqualTo(true);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
        page.setViewportSize(1280, 900);
    }

    @Test
    void keepsTheContentPolicyAndTheAccessibilityRules() {
        open("sme-journey");

        // the watermark's own link has no name, and by its licence it stays as it is
        var violations =
                new AxeBuilder(page).exclude(".bjs-powered-by").analyze().getViolations();

        assertThat(violations).isEmpty();
        assertThat(complaints).isEmpty();
    }
}
