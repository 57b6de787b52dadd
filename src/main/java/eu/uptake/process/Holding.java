package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseStatus;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.WorkItems;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Stops and starts the clock of a case: everything but the journey itself, which waits for the word to go on. */
@Component
class Holding {

    private final Cases cases;
    private final WorkItems workItems;
    private final Models models;
    private final Reminders reminders;
    private final Clock clock;

    Holding(Cases cases, WorkItems workItems, Models models, Reminders reminders, Clock clock) {
        this.cases = cases;
        this.workItems = workItems;
        this.models = models;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** @param until ISO date, or empty */
    void hold(DelegateExecution journey, Case file, String until, String reason) {
        cases.hold(file, until.isBlank() ? null : LocalDate.parse(until), reason);
        workItems.hold(file);
        jobs(journey).forEach(job -> job.setSuspensionState(SuspensionState.SUSPENDED.getStateCode()));
    }

    void release(DelegateExecution journey, Case file) {
        var now = clock.instant();
        var since = file.heldSince() == null ? now : file.heldSince();
        UnaryOperator<Instant> moved = due -> WorkingCalendar.later(due, since, now);
        var status = models.journey(file.journeyVersion())
                .stage(file.stage())
                .map(StageModel::status)
                .orElse(null);
        cases.resume(file, status == null ? CaseStatus.ACTIVE : status);
        workItems.release(file, moved);
        for (var job : jobs(journey)) {
            job.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
            job.setDuedate(Date.from(moved.apply(job.getDuedate().toInstant())));
        }
        remindAgain(journey.getProcessEngineServices().getRuntimeService(), file);
    }

    /** A hold that a coordinator decided on after a silence has ended the reminders: they begin anew. */
    private void remindAgain(RuntimeService runtime, Case file) {
        for (var item : workItems.of(file)) {
            if (item.reminders() != null && !reminders.run(runtime, item.reminders())) {
                var anew = reminders.ask(runtime, Reminders.Asked.of(item));
                workItems.remind(item.taskId(), anew);
            }
        }
    }

    /**
     * The timers of everything but the journey. They are changed one by one: the engine's own suspension of an instance
     * counts their revisions on in bulk, which no change of their due dates in the same transaction survives. Nothing
     * else of a held case moves, because its tasks and requests are refused.
     */
    private static List<JobEntity> jobs(DelegateExecution journey) {
        var management = journey.getProcessEngineServices().getManagementService();
        return parts(journey).stream()
                .flatMap(part -> management.createJobQuery().processInstanceId(part.getId()).timers().list().stream())
                .map(JobEntity.class::cast)
                .toList();
    }

    private static List<ProcessInstance> parts(DelegateExecution journey) {
        return journey
                .getProcessEngineServices()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(journey.getProcessBusinessKey())
                .list()
                .stream()
                .filter(part -> !part.getId().equals(journey.getProcessInstanceId()))
                .filter(part -> !EndingCase.inside(part.getId()))
                .toList();
    }
}
