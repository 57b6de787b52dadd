package eu.uptake.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever happens to the page, the session or the task: nothing typed is lost, and people are told. */
class ResilienceIT extends BrowserTest {

    private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d");
    private static final String VALIDATE = "Validate assessment";

    @Test
    void bringsTheDraftBackWhenThePageIsReloaded() {
        behind().registers("Tissages Moreau", "lea@moreau.example");
        var sme = new Company("Tissages Moreau", "lea@moreau.example", visitor());
        sme.opensItsLink(mails);
        sme.begins("Declare company size", "");
        var visitor = sme.at();
        visitor.fills(Map.of("signerName", "Léa Moreau"));
        assertThat(status(visitor)).hasText(SAVED);

        visitor.page.reload();

        new FormFiller(visitor.page).ready();
        assertThat(field(visitor, "Name of the person who signs")).hasValue("Léa Moreau");
        assertThat(status(visitor)).hasText(SAVED);
    }

    @Test
    void keepsTheTextThroughAnEndedSession() {
        behind().awaitsValidation("Verrerie Blanc", "luc@blanc.example");
        var advisor = signedIn(consortium.advisor());
        advisor.opensFromTheList(VALIDATE, "Verrerie Blanc", "");
        advisor.fills(Map.of("participants", "Luc Blanc"));
        assertThat(status(advisor)).hasText(SAVED);

        advisor.expects(401);
        advisor.expects(403);
        advisor.losesTheSession();
        advisor.fills(Map.of("priority1", "Melt with less gas"));
        assertThat(status(advisor)).containsText("Your session has ended. What you typed is kept in this browser.");
        status(advisor).locator("a").click();
        advisor.signInHere(consortium.advisor());

        new FormFiller(advisor.page).ready();
        assertThat(status(advisor)).hasText(Pattern.compile("What you typed before is back\\.|Saved \\d\\d:\\d\\d"));
        assertThat(field(advisor, "Who took part")).hasValue("Luc Blanc");
        assertThat(field(advisor, "First priority")).hasValue("Melt with less gas");
    }

    @Test
    void tellsTheSecondOfTwoWhoCompletedTheTaskAndKeepsWhatTheyTyped() {
        behind().awaitsValidation("Papeterie Roux", "ines@roux.example");
        var slow = signedIn(consortium.advisor());
        slow.opensFromTheList(VALIDATE, "Papeterie Roux", "");
        slow.fills(Answers.validation());

        var quick = signedIn(consortium.colleague());
        quick.opensFromTheList(VALIDATE, "Papeterie Roux", "");
        quick.page.locator("button[data-claim]").click();
        quick.sees("Take this task over?");
        quick.looks();
        quick.page.getByText("Take it over from Anna Berg").click();
        quick.fills(Answers.validation());
        quick.submits();

        slow.expects(409);
        new FormFiller(slow.page).submit();
        var said = slow.page.locator(".form-summary");
        assertThat(said).isFocused();
        assertThat(said)
                .containsText(
                        Pattern.compile("Bruno Keller completed “" + VALIDATE + "” of case .* on .*\\d\\d:\\d\\d"));
        assertThat(field(slow, "First priority")).hasValue("Find faulty parts early");
        slow.expects(410);
        slow.page.reload();
        slow.sees("This task is over");
        slow.sees("Bruno Keller completed “" + VALIDATE + "”");
        slow.looks();
    }

    @Test
    void showsAtItsFieldWhatOnlyTheServerRefused() {
        behind().registers("Brasserie Noir", "max@noir.example");
        var sme = new Company("Brasserie Noir", "max@noir.example", visitor());
        sme.opensItsLink(mails);
        sme.begins("Declare company size", "");
        var visitor = sme.at();
        var answers = Answers.companySize();
        answers.remove("signerFunction");
        visitor.fills(answers);
        visitor.expects(422);
        visitor.page.evaluate("() => document.querySelector('[data-form]').uptakeForm.get('formFieldRegistry').getAll()"
                + ".find(field => field.key === 'signerFunction').validate = {}");

        new FormFiller(visitor.page).submit();

        var summary = visitor.page.locator(".form-summary");
        assertThat(summary).isFocused();
        assertThat(summary.locator("li")).hasText("Function in the company: Fill this in.");
        assertThat(field(visitor, "Function in the company")).hasAttribute("aria-invalid", "true");
        visitor.looks();
    }

    @Test
    void namesEveryFieldToOneWhoPostsPastTheForm() {
        behind().registers("Scierie Petit", "eva@petit.example");
        var sme = new Company("Scierie Petit", "eva@petit.example", visitor());
        sme.opensItsLink(mails);
        sme.begins("Declare company size", "");
        sme.at().expects(422);

        var answer = (Map<?, ?>) sme.at().page.evaluate("""
                async () => {
                  const meta = name => document.querySelector(`meta[name=${name}]`).content;
                  const response = await fetch(location.href, {
                    method: 'POST',
                    headers: { 'Content-Type': 'application/json', [meta('_csrf_header')]: meta('_csrf') },
                    body: JSON.stringify({ formId: 'declare-company-size', answers: { awu: -1, turnover: 'much' } }),
                  });
                  return { status: response.status, body: await response.json() };
                }""");

        assertThat(answer.get("status")).isEqualTo(422);
        assertThat(String.valueOf(answer.get("body"))).contains("path=awu", "path=turnover", "path=enterpriseType");
    }

    private static Locator status(Visitor visitor) {
        return visitor.page.locator("[data-form-status]");
    }

    private static Locator field(Visitor visitor, String label) {
        return visitor.page.locator("[data-form]").getByLabel(label);
    }
}
