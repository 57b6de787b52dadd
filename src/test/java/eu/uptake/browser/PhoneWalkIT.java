package eu.uptake.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The SME's part on a phone: everything fits 390 pixels and can be hit with a thumb. */
class PhoneWalkIT extends BrowserTest {

    private static final String NAME = "Menuiserie Perrin";

    /**
     * What can be tapped and is smaller than 24 pixels either way, WCAG 2.2, 2.5.8: but links in a sentence, what is
     * hidden, and inputs whose label is large enough.
     */
    private static final String SMALL = """
            () => [...document.querySelectorAll('main a, main button, main input, main select, main textarea, main summary, header a, header summary')]
              .filter(one => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
              .filter(one => !one.matches('p a, li a, .fjs-powered-by-link, .up-skip, .upload-input'))
              .map(one => ({ one, box: (one.closest('label') ?? one.labels?.[0] ?? one).getBoundingClientRect(), own: one.getBoundingClientRect() }))
              .filter(({ box, own }) => Math.max(box.height, own.height) < 24 || Math.max(box.width, own.width) < 24)
              .map(({ one, own }) => `${one.outerHTML.slice(0, 120)} ${own.width}x${own.height}`)""";

    @Test
    void letsAnSmeDoItsPartWithAThumb() {
        var phone = visitorWithAPhone();
        var sme = new Company(NAME, "paul@perrin.example", phone);
        sme.registers(consortium);
        sme.opensItsLink(mails);
        fitsAThumb(phone);
        var number = sme.number();
        var behind = behind();

        phone.takesAPicture("portal-390");
        sme.begins("Declare company size", "");
        fitsAThumb(phone);
        phone.takesAPicture("portal-task-390");
        phone.fills(Answers.companySize());
        phone.submits();
        phone.sees("Sent, thank you");
        behind.does(consortium.clusterManager(), number, "userTask_confirmMembership", Answers.membership());
        sme.does("Sign participation agreement", Answers.agreement());
        behind.does(consortium.coordinator(), number, "userTask_assignCentre", Answers.centre(consortium));
        sme.does("Describe needs", Answers.needs());
        sme.does("Answer questionnaire", Answers.questionnaire());
        behind.does(consortium.advisor(), number, "userTask_validateAssessment", Answers.validation());
        sme.does("Agree with report", Answers.report());
        behind.does(consortium.advisor(), number, "userTask_shortlistSolutions", Answers.shortlist());
        sme.does("Choose solution", Answers.choice());
        behind.does(consortium.advisor(), number, "userTask_draftPlan", Answers.plan());
        behind.does(consortium.coordinator(), number, "userTask_approveHours", Answers.hours());
        sme.does("Accept plan", Answers.planAccepted());
        phone.takesAPicture("portal-plan-390");

        readsItsPapers(phone);
        withdraws(phone);
    }

    private static void readsItsPapers(Visitor phone) {
        phone.goes("/portal/documents");
        phone.sees("Answers to the questionnaire");
        phone.sees("Assistance plan");
        fitsAThumb(phone);
        phone.page.locator("main a[href*='/portal/documents/']").first().click();
        phone.looks();
        phone.goes("/portal/data");
        phone.sees(NAME);
        fitsAThumb(phone);
    }

    private static void withdraws(Visitor phone) {
        phone.goes("/portal/withdraw");
        fitsAThumb(phone);
        phone.page.getByLabel("No time").click();
        phone.page.getByText("Continue").click();
        phone.sees("Withdraw for good?");
        phone.looks();
        phone.page.getByText("Yes, withdraw " + NAME).click();
        phone.sees("You withdrew from the programme on");
        assertThat(phone.page.locator(".po-card")).hasCount(0);
        phone.looks();
    }

    private static void fitsAThumb(Visitor phone) {
        assertThat((List<?>) phone.page.evaluate(SMALL)).as(phone.page.url()).isEmpty();
    }
}
