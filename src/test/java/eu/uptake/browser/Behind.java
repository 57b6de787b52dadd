package eu.uptake.browser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.Cases;
import eu.uptake.casefile.WorkItems;
import eu.uptake.process.Completion;
import eu.uptake.process.Desk;
import eu.uptake.process.Journey;
import eu.uptake.process.Registration;
import eu.uptake.registry.People;
import java.util.Map;

/** What happens to a case behind the scene: by the same doors as the pages', without a page. */
record Behind(Desk desk, Journey journey, Cases cases, WorkItems workItems, People people, Consortium consortium) {

    /** The number of the new case. */
    String registers(String company, String email) {
        var answers = Answers.registration(company, email, consortium);
        return ((Registration.Registered) journey.register(answers, null)).number();
    }

    /** An SME's case, taken from its registration to the advisor's first task. */
    String awaitsValidation(String company, String email) {
        var number = registers(company, email);
        var sme = people.byEmail(email).orElseThrow().id();
        does(sme, number, "userTask_declareCompanySize", Answers.companySize());
        does(consortium.clusterManager(), number, "userTask_confirmMembership", Answers.membership());
        does(sme, number, "userTask_signAgreement", Answers.agreement());
        does(consortium.coordinator(), number, "userTask_assignCentre", Answers.centre(consortium));
        does(sme, number, "userTask_describeNeeds", Answers.needs());
        does(sme, number, "userTask_answerQuestionnaire", Answers.questionnaire());
        return number;
    }

    /** On to the first services of the plan. */
    String isAssisted(String company, String email) {
        var number = awaitsValidation(company, email);
        var sme = people.byEmail(email).orElseThrow().id();
        does(consortium.advisor(), number, "userTask_validateAssessment", Answers.validation());
        does(sme, number, "userTask_agreeReport", Answers.report());
        does(consortium.advisor(), number, "userTask_shortlistSolutions", Answers.shortlist());
        var choice = Answers.choice();
        choice.put("solution", "VisionCheck 3");
        does(sme, number, "userTask_chooseSolution", choice);
        does(consortium.advisor(), number, "userTask_draftPlan", Answers.plan());
        does(consortium.coordinator(), number, "userTask_approveHours", Answers.hours());
        does(sme, number, "userTask_acceptPlan", Answers.planAccepted());
        return number;
    }

    void does(Consortium.Account account, String number, String task, Map<String, Object> answers) {
        does(account.person(), number, task, answers);
    }

    private void does(long person, String number, String task, Map<String, Object> answers) {
        var open = workItems.of(cases.get(number)).stream()
                .filter(item -> item.element().equals(task))
                .findFirst()
                .orElseThrow(() -> new AssertionError(task + " is not open"));
        var done = desk.complete(people.actor(person).orElseThrow(), open.taskId(), answers);
        assertThat(done).isInstanceOf(Completion.Completed.class);
    }
}
