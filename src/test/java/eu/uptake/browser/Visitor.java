package eu.uptake.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.Map;

/** Somebody with a browser of their own. Every page they come to is inspected. */
final class Visitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final double PATIENCE = Integer.getInteger("browser.patience", 60_000);

    private final String site;
    private final BrowserContext context;
    private final Inspection inspection;
    private final boolean phone;
    final Page page;

    Visitor(String site, Browser.NewContextOptions options) {
        this.site = site;
        this.phone = options.hasTouch != null;
        context = OneBrowser.browser()
                .newContext(options.setBaseURL(site)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/Brussels")
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        inspection = new Inspection(page);
    }

    void goes(String path) {
        page.navigate(site + path);
        looks();
    }

    /** Takes the page in: what is broken on it is found here. */
    void looks() {
        inspection.inspect();
    }

    void looksInTheDarkToo() {
        inspection.inspectInTheDark();
    }

    /** An answer of that status is part of this walk, and no fault. */
    void expects(int status) {
        inspection.expect(status);
    }

    void sawNothingBroken() {
        inspection.foundNothing();
    }

    void signIn(Consortium.Account account) {
        goes("/sign-in");
        signInHere(account);
    }

    void signInHere(Consortium.Account account) {
        var staff = page.locator("form[action$='/sign-in']");
        staff.locator("[name=email]").fill(account.email());
        staff.locator("[name=password]").fill(account.password());
        staff.locator("button").click();
        page.waitForURL(address -> !address.contains("/sign-in"));
        looks();
    }

    /** Opens a mailed link and presses the one button behind it. */
    void enters(Mailbox mails, String address, String subject) {
        page.waitForCondition(() -> mails.link(address, subject).isPresent());
        goes(mails.link(address, subject).orElseThrow());
        page.locator("main form button").click();
        page.waitForURL(url -> !url.contains("/enter/"));
        looks();
    }

    /** Finds the task of that company in the work list and opens it. */
    void opensFromTheList(String task, String company, String about) {
        goes("/work?view=all&q=" + company.replace(" ", "+"));
        row(task, about).first().locator("[data-open]").click();
        page.waitForURL("**/work/tasks/**");
        looks();
    }

    Locator row(String task, String about) {
        return page.locator("tr[data-row]")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".up-work-task:text-is('" + task + "')"))
                        .setHasText(about));
    }

    void claims() {
        page.locator("button[data-claim]").click();
        page.waitForLoadState();
        assertThat(page.locator(".up-flash")).hasText("The task is yours.");
        looks();
    }

    void fills(Map<String, Object> answers) {
        new FormFiller(page).fill(answers);
    }

    void submits() {
        var address = page.url();
        new FormFiller(page).submit();
        var refusal = page.locator(".form-summary:not([hidden])");
        page.waitForCondition(() -> !page.url().equals(address) || refusal.count() > 0);
        if (page.url().equals(address)) {
            throw new AssertionError("Not sent: " + refusal.innerText());
        }
        looks();
    }

    void sees(String text) {
        assertThat(page.locator("main")).containsText(text);
    }

    void doesNotSee(String text) {
        assertThat(page.locator("main")).not().containsText(text);
    }

    void takesAPicture(String name) {
        var wholePage = !phone; // it would take the touch screen away
        page.screenshot(new Page.ScreenshotOptions().setFullPage(wholePage).setPath(PICTURES.resolve(name + ".png")));
    }

    void losesTheSession() {
        context.clearCookies();
    }

    @Override
    public void close() {
        context.close();
    }
}
