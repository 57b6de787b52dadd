package eu.uptake.process;

import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;

/** The programme's models on the engine as it comes out of its box, full history and all, and nothing beside it. */
final class StockJourneys implements AutoCloseable {

    private final ProcessEngine engine;

    StockJourneys(DataSource source) {
        engine = PathEngine.on(
                        source,
                        Models.JOURNEY,
                        "intake",
                        "needs-assessment",
                        "solution-selection",
                        "assistance-plan",
                        "technical-assistance",
                        "assistance-service",
                        "adoption",
                        "adoption-sign-off",
                        "follow-up",
                        "funding-application",
                        "sme-reminders")
                .when("checkDuplicateDelegate", execution -> execution.setVariable("duplicateSuspected", false))
                .when("decideSizeDelegate", execution -> {
                    execution.setVariable("sizeOutcome", "SME_CONFIRMED");
                    execution.setVariable("sizeDoubtful", false);
                })
                .when("decideRoleDelegate", execution -> execution.setVariable("roleDecision", "eligible"))
                .when("decideRoleAnewDelegate", execution -> execution.setVariable("roleStands", true))
                .when(
                        "remindSmeDelegate",
                        execution -> execution.setVariable("reminders", (Long) execution.getVariable("reminders") + 1))
                .engine();
    }

    /** Sets the reminders of a task going, as the product does for every task of a company. */
    void remind(String number) {
        engine.getRuntimeService()
                .createMessageCorrelation(Reminders.ASKED)
                .processInstanceBusinessKey(number)
                .setVariables(Map.of("askedTask", number, "askedFor", "Answer questionnaire", "reminders", 0L))
                .correlateStartMessage();
    }

    /** Lets its timers run, with the settings it comes with. */
    void startJobs() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .start();
    }

    void start(String number, Map<String, Object> variables) {
        engine.getRuntimeService().startProcessInstanceByKey(Models.JOURNEY, number, variables);
    }

    Task open(String number, String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(element)
                .singleResult();
    }

    /** Only the step itself. */
    void complete(Task task, Map<String, Object> variables) {
        engine.getTaskService().complete(task.getId(), variables);
    }

    /** The step as a task list takes it: what is known is read, the task is claimed, then completed. */
    void work(Task task, Map<String, Object> variables) {
        engine.getTaskService().getVariables(task.getId());
        engine.getTaskService().claim(task.getId(), "somebody");
        complete(task, variables);
    }

    @Override
    public void close() {
        engine.close();
    }
}
