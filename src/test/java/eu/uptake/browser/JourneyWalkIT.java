package eu.uptake.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** An SME's case from its registration to a signed adoption, through every stage, by all who have a part in it. */
class JourneyWalkIT extends BrowserTest {

    private static final String NAME = "Fonderie Laurent";
    private static final String STUDY = "Feasibility study";
    private static final String BUSINESS_CASE = "Business model or business case";

    private Company sme;
    private String number;
    private Visitor coordinator;
    private Visitor clusterManager;
    private Visitor advisor;
    private Visitor colleague;
    private Visitor businessAdvisor;
    private Visitor fundingAdvisor;

    @Test
    void leadsAnSmeFromItsRegistrationToASignedAdoption() {
        sme = new Company(NAME, "marie@laurent.example", visitor());
        coordinator = signedIn(consortium.coordinator());
        clusterManager = signedIn(consortium.clusterManager());
        advisor = signedIn(consortium.advisor());
        colleague = signedIn(consortium.colleague());
        businessAdvisor = signedIn(consortium.businessAdvisor());
        fundingAdvisor = signedIn(consortium.fundingAdvisor());

        intake();
        needsAssessment();
        solutionSelection();
        assistancePlan();
        delivery();
        funding();
        adoption();
        signOff();
        followUp();
    }

    private void intake() {
        sme.registers(consortium);
        sme.opensItsLink(mails);
        number = sme.number();
        sme.isAtStep("Intake");
        sme.does("Declare company size", Answers.companySize());
        sme.hasNothingToDo("Your cluster is asked to confirm that your company is one of its members.");
        does(clusterManager, "Confirm cluster membership", Answers.membership());
        sme.does("Sign participation agreement", Answers.agreement());
        does(coordinator, "Assign centre and advisor", Answers.centre(consortium));
    }

    private void needsAssessment() {
        sme.does("Describe needs", Answers.needs());
        sme.does("Answer questionnaire", Answers.questionnaire());
        sme.isAtStep("Needs assessment");
        does(advisor, "Validate assessment", Answers.validation());
        sme.does("Agree with report", Answers.report());
    }

    private void solutionSelection() {
        sme.hasNothingToDo("Your advisor is comparing solutions that fit your priorities.");
        sme.isAtStep("Solution selection");
        does(advisor, "Shortlist solutions", Answers.shortlist());
        sme.does("Choose solution", Answers.choice());
    }

    private void assistancePlan() {
        does(advisor, "Draft plan", Answers.plan());
        does(coordinator, "Approve hours", Answers.hours());
        sme.does("Accept plan", Answers.planAccepted());
        sme.isAtStep("Technical assistance");
    }

    private void delivery() {
        does(advisor, "Deliver technical service", STUDY, Answers.log());
        does(advisor, "Hand over deliverable", STUDY, Answers.deliverable("Study of the presses"));
        sme.does("Accept deliverable", STUDY, Answers.rework());
        does(businessAdvisor, "Deliver business support", BUSINESS_CASE, Answers.log());
        does(businessAdvisor, "Hand over support result", BUSINESS_CASE, Answers.deliverable("Business case"));
        sme.does("Accept deliverable", BUSINESS_CASE, Answers.accepted());
        does(advisor, "Deliver technical service", STUDY, Answers.log());
        does(advisor, "Hand over deliverable", STUDY, Answers.deliverable("Study, second edition"));
        sme.does("Accept deliverable", STUDY, Answers.accepted());
        sme.isAtStep("Adoption");
    }

    private void funding() {
        does(fundingAdvisor, "Choose instrument", Answers.instrument());
        sme.does("Declare de minimis aid", Answers.smallAid());
        sme.does("Provide documents", Answers.documents());
        does(fundingAdvisor, "Prepare application", Answers.application());
        sme.does("Approve application", Answers.approved());
        does(fundingAdvisor, "Record submission", Answers.submission());
        does(fundingAdvisor, "Record decision", Answers.granted());
        does(fundingAdvisor, "Record contract", Answers.contract());
        does(fundingAdvisor, "Record payment", Answers.payment());
    }

    private void adoption() {
        sme.does("Decide on investment", Answers.investment());
        does(advisor, "Record installation", Answers.installation());
        does(advisor, "Verify use", Answers.use());
    }

    private void signOff() {
        does(advisor, "Prepare sign-off", Answers.signOff());
        sme.does("Sign adoption", Answers.signature());
        advisor.opensFromTheList("Countersign adoption", NAME, "");
        advisor.sees("Four eyes: you did an earlier step of this case, so a colleague has to do this one.");
        assertThat(advisor.page.locator("[data-form]")).hasCount(0);
        does(colleague, "Countersign adoption", Answers.countersignature());
        sme.hasNothingToDo("The programme office is confirming your adoption.");
        does(coordinator, "Confirm adoption", Answers.confirmation());
    }

    private void followUp() {
        sme.hasNothingToDo("The work is done. We ask you after six and after twelve months how things go.");
        sme.isAtStep("Follow-up");
        sme.at()
                .page
                .waitForCondition(() -> mails.link(sme.email(), "The record of adoption is signed")
                        .isPresent());
        coordinator.goes("/monitor/cases/" + number);
        coordinator.sees("Follow-up");
    }

    private void does(Visitor person, String task, Map<String, Object> answers) {
        does(person, task, "", answers);
    }

    /** As people do it: find it in the list, open it, take it if nobody has, fill in, send, and it is off the list. */
    private void does(Visitor person, String task, String about, Map<String, Object> answers) {
        person.opensFromTheList(task, NAME, about);
        if (person.page.locator("button[data-claim]").count() > 0) {
            person.claims();
        }
        person.fills(answers);
        person.submits();
        assertThat(person.page.locator(".up-flash")).containsText("Done: " + task + ", " + NAME);
        assertThat(person.row(task, about)).hasCount(0);
    }
}
