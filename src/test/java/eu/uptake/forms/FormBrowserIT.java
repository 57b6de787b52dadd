package eu.uptake.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eu.uptake.browser.OneBrowser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Filling in a form as people do: nothing typed is lost, whatever happens to the connection, the session or the page. */
@ExtendWith(OneBrowser.class)
class FormBrowserIT {

    private static final Path PICTURES = Path.of("target/pictures");
    private static int forms;

    private FormServer server;
    private BrowserContext context;
    private Page page;
    private String key;

    @BeforeEach
    void visit() throws IOException {
        server = new FormServer();
        context = OneBrowser.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/Brussels")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(60_000);
        page = context.newPage();
        key = "task-" + ++forms;
        show(Locale.ENGLISH);
    }

    @AfterEach
    void leave() {
        context.close();
        server.close();
    }

    @Test
    void savesWhatIsTypedAndSaysSo() {
        company().fill("Acme");

        assertThat(status()).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
        page.navigate(server.url("/form/" + key));
        assertThat(company()).hasValue("Acme");
        assertThat(status()).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
    }

    @Test
    void savesOnLeavingThePageWhatWasTypedAMomentAgo() {
        company().fill("Acme");

        page.navigate(server.url("/elsewhere"));

        page.waitForCondition(() -> server.saves.stream().anyMatch(answers -> "Acme".equals(answers.get("company"))));
    }

    @Test
    void submitsByEnterWhatWasTypedAMomentAgo() {
        fillIn();
        company().fill("Acme Holding");
        company().press("Enter");

        page.waitForURL(server.url("/done"));
        assertThat(server.accepted.get(key)).containsEntry("company", "Acme Holding");
    }

    @Test
    void listsWhatIsMissingTakesTheFocusAndLeadsThere() {
        submit();

        Locator summary = page.locator(".form-summary");
        assertThat(summary).isFocused();
        assertThat(summary.locator("h2")).hasText("Please check 5 answers");
        summary.getByText("Company: Fill this in.").click();
        assertThat(company()).isFocused();
        summary.getByText("Country: Choose one.").click();
        assertThat(page.getByLabel("Country")).isFocused();
        assertThat(server.posts).isEmpty();
    }

    @Test
    void showsTheServersRefusalAtItsField() {
        fillIn();
        server.submitStatus = 0;
        page.evaluate("frame => { const form = document.querySelector('[data-form]').uptakeForm;"
                + " form.get('formFieldRegistry').getAll().find(f => f.key === 'company').validate = {}; }");
        company().fill("");
        submit();

        assertThat(page.locator(".form-summary")).isFocused();
        assertThat(page.locator(".form-summary li")).hasText("Company: Fill this in.");
        assertThat(page.locator(".fjs-form-field-error li")).hasText("Fill this in.");
        assertThat(company()).hasAttribute("aria-invalid", "true");
    }

    @Test
    void keepsTheTextInTheBrowserWhileThereIsNoConnectionAndSendsItAfterwards() {
        context.setOffline(true);
        company().fill("Acme");
        assertThat(status()).containsText("No connection");

        context.setOffline(false);

        page.waitForCondition(() -> server.saves.stream().anyMatch(answers -> "Acme".equals(answers.get("company"))));
        assertThat(status()).hasText(Pattern.compile("Saved .*"));
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void keepsTheTextThroughAnEndedSession() {
        server.draftStatus = 401;
        company().fill("Acme");
        assertThat(status()).containsText("Your session has ended");
        assertThat(status().locator("a")).hasText("Sign in again to go on");

        server.draftStatus = 0;
        status().locator("a").click();

        assertThat(company()).hasValue("Acme");
        page.waitForCondition(() -> server.saves.stream().anyMatch(answers -> "Acme".equals(answers.get("company"))));
    }

    @Test
    void losesNothingWhenTheSubmitMeetsAnEndedSession() {
        fillIn();
        server.submitStatus = 403;
        submit();

        assertThat(page.locator(".form-summary")).containsText("Your session has ended");
        server.submitStatus = 0;
        page.locator(".form-summary a").click();
        assertThat(company()).hasValue("Acme");
        submit();
        page.waitForURL(server.url("/done"));
    }

    @Test
    void saysWhoWasFasterAndKeepsTheText() {
        fillIn();
        server.submitStatus = 409;
        submit();

        assertThat(page.locator(".form-summary")).hasText("Ada completed this at 12:04.");
        assertThat(company()).hasValue("Acme");
    }

    @Test
    void sendsOnceHoweverOftenTheButtonIsPressed() {
        fillIn();
        page.locator("[data-form-submit]").dblclick();

        page.waitForURL(server.url("/done"));
        assertThat(server.posts).hasSize(1);
        assertThat(server.drafts.find(FormServer.OWNER, key)).isEmpty();
    }

    @Test
    void uploadsAtOnceAndNamesEachFileItRefuses() {
        Locator input = page.locator("input[type=file]");
        input.setInputFiles(new FilePayload[] {
            new FilePayload("plan.pdf", "application/pdf", new byte[2_048]),
            new FilePayload("huge.pdf", "application/pdf", new byte[1_100_000]),
            new FilePayload("virus.exe", "application/octet-stream", new byte[10])
        });

        assertThat(page.locator(".upload-files li")).hasText(Pattern.compile("plan\\.pdf.*2 kB.*"));
        assertThat(page.locator(".fjs-form-field-filepicker")).containsText("huge.pdf is larger than 1 MB.");
        assertThat(page.locator(".fjs-form-field-filepicker")).containsText("virus.exe is not of an allowed type.");
        page.waitForCondition(() -> server.saves.stream()
                .anyMatch(answers -> answers.get("evidence") instanceof List<?> files && files.size() == 1));
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, named("Remove plan.pdf"))
                .click();
        assertThat(page.locator(".upload-files li")).hasCount(0);
    }

    @Test
    void speaksFrench() {
        show(Locale.FRENCH);
        submit();

        assertThat(page.locator(".form-summary h2")).hasText("Veuillez vérifier 5 réponses");
        assertThat(page.locator("[data-form-submit]")).hasText("Envoyer");
        assertThat(page.getByText("Ajouter une ligne")).isVisible();
    }

    @Test
    void fitsAPhoneAndPassesAxeWithItsErrorsShown() {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            submit();
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("form-" + width + ".png")));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            // the bpmn.io mark is untouched, by its licence
            var axe = new AxeBuilder(page).exclude(".fjs-powered-by").analyze();
            assertThat(axe.getViolations()).as(axe.getViolations().toString()).isEmpty();
            assertThat(page.locator(".fjs-powered-by-link")).isVisible();
        }
    }

    @Test
    void staysReadableInTheDark() {
        page.evaluate("document.documentElement.dataset.bsTheme = 'dark'");
        submit();

        var axe = new AxeBuilder(page)
                .include("[data-form]")
                .exclude(".fjs-powered-by")
                .analyze();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("form-dark.png")));
        assertThat(axe.getViolations()).as(axe.getViolations().toString()).isEmpty();
    }

    private void show(Locale locale) {
        var countries = List.of(new Option("BE", "Belgium"), new Option("FR", "France"));
        server.show(
                key,
                FormFixtures.form(FormExample.COMPONENTS),
                new FormContext(locale, Map.of("countries", countries), Map.of(), FormFixtures.TODAY));
        page.navigate(server.url("/form/" + key));
        page.locator("[data-form-submit]:not([disabled])").waitFor();
    }

    private void fillIn() {
        company().fill("Acme");
        page.getByLabel("Country").fill("Belg");
        page.getByRole(com.microsoft.playwright.options.AriaRole.OPTION, named("Belgium"))
                .click();
        page.getByLabel("Yes").click();
        page.getByLabel("What").fill("Robot");
        page.getByLabel("I agree").click();
    }

    private void submit() {
        page.locator("[data-form-submit]").click();
    }

    private Locator company() {
        return page.getByLabel("Company");
    }

    private Locator status() {
        return page.locator("[data-form-status]");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
