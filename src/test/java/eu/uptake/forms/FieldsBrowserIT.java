package eu.uptake.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.uptake.browser.OneBrowser;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Numbers and long lists under the hands of people. */
@ExtendWith(OneBrowser.class)
class FieldsBrowserIT {

    private static final String FORM = """
            {'type': 'number', 'key': 'turnover', 'label': 'Yearly sum', 'decimalDigits': 2},
            {'type': 'textfield', 'key': 'name', 'label': 'Name'},
            {'type': 'select', 'key': 'land', 'label': 'Land', 'valuesKey': 'lands', 'searchable': true},
            {'type': 'select', 'key': 'region', 'label': 'Region', 'valuesKey': 'regions', 'searchable': true,
             'properties': {'narrowedBy': 'land'}},
            {'type': 'textfield', 'key': 'title', 'label': 'Title', 'properties': {'proposedBy': 'land'}},
            {'type': 'select', 'key': 'tongue', 'label': 'Tongue', 'searchable': true, 'properties': {'proposedBy': 'land'},
             'values': [{'label': 'Castellano', 'value': 'es'}, {'label': 'Deutsch', 'value': 'de'}]}""";

    private static final Map<String, Object> GIVEN = Map.of(
            "title",
            "Fair",
            "proposals",
            Map.of(
                    "title", Map.of("", "Fair", "ES", "Fair in Spain", "AT", "Fair in Austria"),
                    "tongue", Map.of("ES", "es", "AT", "de")));

    private FormServer server;
    private Page page;

    @BeforeEach
    void visit() throws IOException {
        server = new FormServer();
        page = OneBrowser.browser().newPage(new Browser.NewPageOptions().setLocale("en-GB"));
    }

    @AfterEach
    void leave() {
        page.close();
        server.close();
    }

    @Test
    void showsTheNumberThatWasUnderstoodAndLetsItBeTypedOver() {
        show(Locale.UK);
        write("1.200.000");
        assertThat(turnover()).hasValue("1,200,000");

        page.keyboard().press("Shift+Tab");
        assertThat(turnover()).hasValue("1200000");
        page.keyboard().type("1 200,5");
        page.keyboard().press("Tab");
        assertThat(turnover()).hasValue("1200.50");

        turnover().fill("7");
        page.keyboard().press("Tab");
        assertThat(turnover()).hasValue("7");
    }

    @Test
    void writesNumbersAsTheReaderDoes() {
        show(Locale.FRENCH);
        write("1,200,000.50");
        assertThat(turnover()).hasValue("1\u202f200\u202f000,50");
        turnover().focus();
        assertThat(turnover()).hasValue("1200000,5");
    }

    @Test
    void keepsWhatItDoesNotUnderstandAndSaysHowToWriteIt() {
        show(Locale.UK);
        write("1.20.000");
        assertThat(page.getByText("This is not understood as a number.")).isVisible();
        assertThat(page.locator("[data-form-status]")).containsText("Saved");

        page.reload();
        assertThat(turnover()).hasValue("1.20.000");
        page.locator("[data-form-submit]").click();
        assertThat(page.locator(".form-summary li")).containsText("Yearly sum: This is not understood");
        assertThat(server.posts).isEmpty();
    }

    @Test
    void findsAnEntryByTypingAndKeys() {
        show(Locale.UK);
        field("Land").click();
        page.keyboard().type("osterr");
        page.keyboard().press("Enter");
        assertThat(field("Land")).hasValue("Österreich");

        field("Region").click();
        assertThat(options()).hasCount(2);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(field("Region")).hasValue("Wien (AT13)");
    }

    @Test
    void takesNothingThatIsNotInTheListAndForgetsWhatNoLongerFits() {
        show(Locale.UK);
        choose("Land", "España");
        choose("Region", "Galicia (ES11)");
        choose("Land", "Österreich");
        assertThat(field("Region")).hasValue("");

        field("Region").fill("Galicia");
        page.keyboard().press("Tab");
        assertThat(page.getByText("This is not in the list.")).isVisible();
        page.locator("[data-form-submit]").click();
        page.waitForCondition(() -> !server.posts.isEmpty());
        assertThat(server.posts.get(0).answers()).containsEntry("land", "AT").containsEntry("region", null);
    }

    @Test
    void answerProposesOthersUntilTheyAreWrittenOtherwise() {
        show(Locale.UK);
        assertThat(page.getByLabel("Title")).hasValue("Fair");
        choose("Land", "España");
        assertThat(page.getByLabel("Title")).hasValue("Fair in Spain");
        assertThat(field("Tongue")).hasValue("Castellano");

        page.getByLabel("Title").fill("Our own fair");
        choose("Land", "Österreich");
        assertThat(field("Tongue")).hasValue("Deutsch");
        assertThat(page.getByLabel("Title")).hasValue("Our own fair");
    }

    private void show(Locale locale) {
        var lands = List.of(new Option("ES", "España"), new Option("AT", "Österreich"));
        var regions = List.of(
                new Option("ES11", "Galicia (ES11)", "ES"),
                new Option("AT31", "Oberösterreich (AT31)", "AT"),
                new Option("AT13", "Wien (AT13)", "AT"));
        var context = new FormContext(locale, Map.of("lands", lands, "regions", regions), GIVEN, FormFixtures.TODAY);
        server.show("fields", FormFixtures.form(FORM), context);
        page.navigate(server.url("/form/fields"));
        page.locator("[data-form-submit]:not([disabled])").waitFor();
    }

    private void write(String number) {
        turnover().click();
        page.keyboard().type(number);
        page.keyboard().press("Tab");
    }

    private void choose(String label, String entry) {
        field(label).fill(entry);
        options().getByText(entry).click();
    }

    private Locator turnover() {
        return page.getByLabel("Yearly sum");
    }

    private Locator field(String label) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label));
    }

    private Locator options() {
        return page.getByRole(AriaRole.OPTION);
    }
}
