package eu.uptake.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A company's contact in front of the browser: its registration, its link, its portal. */
record Company(String name, String email, Visitor at) {

    /** In minutes: what an SME is asked to do at one go. */
    private static final double LONGEST_FORM = 15;

    private static final Logger log = LoggerFactory.getLogger(Company.class);

    void registers(Consortium consortium) {
        at.goes("/register");
        at.fills(Answers.registration(name, email, consortium));
        tookNoLongerThanItMay("Registration");
        at.submits();
        at.sees("Thank you, your company is registered");
    }

    void opensItsLink(Mailbox mails) {
        at.enters(mails, email, "Welcome: the case of " + name + " is open");
        at.sees("Where your case stands");
        at.sees(name);
    }

    /** From the portal, where the task lies, to the portal, which says what happens next. */
    void does(String task, String about, Map<String, Object> answers) {
        begins(task, about);
        at.fills(answers);
        tookNoLongerThanItMay(task);
        at.submits();
        at.sees("Sent, thank you");
        at.sees("“" + task + "”");
    }

    private void tookNoLongerThanItMay(String form) {
        var time = FormTime.of(at.page);
        log.info("{}: {} minutes, {}", form, "%.1f".formatted(time.minutes()), time);
        assertThat(time.minutes()).as(form).isLessThan(LONGEST_FORM);
    }

    void does(String task, Map<String, Object> answers) {
        does(task, "", answers);
    }

    void begins(String task, String about) {
        at.goes("/portal");
        at.sees("Your turn");
        card(task, about)
                .getByRole(com.microsoft.playwright.options.AriaRole.LINK)
                .click();
        at.page.waitForURL("**/portal/tasks/**");
        at.looks();
    }

    private Locator card(String task, String about) {
        return at.page
                .locator(".po-tasks .po-card")
                .filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText(about));
    }

    void hasNothingToDo(String because) {
        at.goes("/portal");
        at.sees("Nothing for you to do now");
        at.sees(because);
        assertThat(at.page.locator(".po-card")).hasCount(0);
    }

    void isAtStep(String stage) {
        assertThat(at.page.locator(".po-steps-long [aria-current=step]")).containsText(stage);
    }

    String number() {
        at.goes("/portal");
        return at.page.locator(".po-head").textContent().replaceAll("(?s).*case (\\S+).*", "$1");
    }
}
