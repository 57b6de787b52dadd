package eu.uptake.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people ask of a running case beside its tasks. */
class RequestsIT extends BrowserTest {

    private static final String COACHING = "On-the-job coaching";

    @Test
    void advisorAddsAServiceAndCancelsItAgain() {
        var number = behind().isAssisted("Filature Lenoir", "nora@lenoir.example");
        var advisor = signedIn(consortium.advisor());
        advisor.goes("/work/cases/" + number);
        link(advisor, "Add a service").click();
        advisor.fills(Answers.addedService());
        advisor.submits();

        var coordinator = signedIn(consortium.coordinator());
        coordinator.opensFromTheList("Approve added service", "Filature Lenoir", COACHING);
        coordinator.fills(Map.of("addedVerdict", "approve"));
        coordinator.submits();
        advisor.goes("/work/cases/" + number);
        assertThat(service(advisor)).containsText("Under way");

        service(advisor).getByText("Cancel a service").click();
        advisor.fills(Map.of("cancelReason", "The supplier trains the staff"));
        advisor.submits();
        assertThat(advisor.page.locator(".up-flash")).containsText("Done: Cancel a service");
        assertThat(service(advisor)).containsText("Cancelled");
    }

    @Test
    void companyLooksForFundingOnItsPhone() {
        behind().registers("Maroquinerie Vidal", "paul@vidal.example");
        var sme = new Company("Maroquinerie Vidal", "paul@vidal.example", visitorWithAPhone());
        sme.opensItsLink(mails);
        link(sme.at(), "Look for funding").click();
        sme.at().fills(Answers.fundingSought());
        sme.at().submits();

        assertThat(sme.at().page.locator(".up-flash")).containsText("We have received it");
        sme.at().sees("A cutting table");
    }

    private static Locator link(Visitor visitor, String name) {
        return visitor.page.getByText(name, new Page.GetByTextOptions().setExact(true));
    }

    private static Locator service(Visitor visitor) {
        return visitor.page.locator("aside li").filter(new Locator.FilterOptions().setHasText(COACHING));
    }
}
