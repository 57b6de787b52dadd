package eu.uptake.browser;

import org.junit.jupiter.api.Test;

/** The forms of an SME that grow with what it has to tell: they stay within what can be asked at one go. */
class LongFormsIT extends BrowserTest {

    @Test
    void takeAQuarterOfAnHourAtMost() {
        var sme = new Company("Tréfilerie Dubreuil", "claire@dubreuil.example", visitor());
        sme.registers(consortium);
        sme.opensItsLink(mails);
        var number = sme.number();
        var behind = behind();

        sme.does("Declare company size", Answers.companySizeWithTies());
        behind.does(consortium.clusterManager(), number, "userTask_confirmMembership", Answers.membership());
        sme.does("Sign participation agreement", Answers.agreement());
        behind.does(consortium.coordinator(), number, "userTask_assignCentre", Answers.centre(consortium));
        var needs = Answers.needs();
        needs.put("questionnaire", "answer-manufacturing-questionnaire");
        sme.does("Describe needs", needs);
        sme.does("Answer manufacturing questionnaire", Answers.manufacturingQuestionnaire());
    }
}
