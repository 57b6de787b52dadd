package eu.uptake.process;

import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseStatus;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import eu.uptake.casefile.WorkItems;
import eu.uptake.funding.AidLedger;
import eu.uptake.funding.Applications;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the engine does, written down in our own tables in the same transaction. */
@Component
class Watch {

    private final Cases cases;
    private final WorkItems workItems;
    private final Timeline timeline;
    private final Models models;
    private final Opening opening;
    private final Reminders reminders;
    private final Acting acting;
    private final Services services;
    private final Applications applications;
    private final AidLedger ledger;
    private final ServiceAid aid;
    private final StatusRechecks rechecks;

    Watch(
            Cases cases,
            WorkItems workItems,
            Timeline timeline,
            Models models,
            Opening opening,
            Reminders reminders,
            Acting acting,
            Services services,
            Applications applications,
            AidLedger ledger,
            ServiceAid aid,
            StatusRechecks rechecks) {
        this.cases = cases;
        this.workItems = workItems;
        this.timeline = timeline;
        this.models = models;
        this.opening = opening;
        this.reminders = reminders;
        this.acting = acting;
        this.services = services;
        this.applications = applications;
        this.ledger = ledger;
        this.aid = aid;
        this.rechecks = rechecks;
    }

    void opened(DelegateTask task) {
        var execution = (ExecutionEntity) task.getExecution();
        var definition = execution.getProcessDefinition();
        var model = models.task(definition.getKey(), definition.getVersion(), task.getTaskDefinitionKey());
        opening.open(caseOf(execution), model, task);
    }

    void completed(DelegateTask task) {
        over(task, true);
    }

    void cancelled(DelegateTask task) {
        over(task, false);
    }

    private void over(DelegateTask task, boolean completed) {
        acting.inHand(task.getId()).or(() -> workItems.find(task.getId())).ifPresent(item -> {
            var actor = completed ? acting.now() : null;
            workItems.finish(task.getId(), actor == null ? null : actor.person(), actor == null ? null : actor.name());
            if (item.reminders() != null) {
                reminders.answered(task.getExecution(), item.reminders());
            }
        });
    }

    void stageEntered(DelegateExecution execution) {
        var definition = ((ExecutionEntity) execution).getProcessDefinition();
        var call = execution.getBpmnModelElementInstance();
        var code = call == null ? null : Properties.of(call, "stage");
        if (code == null) {
            return;
        }
        var stage = models.model(definition.getKey(), definition.getVersion())
                .stage(code)
                .orElseThrow();
        var file = caseOf(execution);
        cases.enterStage(file, stage.code(), stage.status());
        timeline.add(file, Happening.STAGE_ENTERED, Map.of("stage", stage.label()), acting.now());
    }

    void decided(DelegateExecution execution) {
        var decision = (BusinessRuleTask) execution.getBpmnModelElementInstance();
        var result = execution.getVariable(decision.getCamundaResultVariable());
        Map<String, String> detail = new HashMap<>();
        detail.put("decision", ModelReader.oneLine(decision.getName()));
        detail.put("element", decision.getId());
        detail.put("table", decision.getCamundaDecisionRef());
        detail.put("result", String.valueOf(result));
        var about = about(execution);
        if (about != null) {
            detail.put("about", about);
        }
        timeline.add(caseOf(execution), Happening.DECIDED, detail, acting.now());
    }

    /** The label of the service or application that an instance is about, if it is about one. */
    private @Nullable String about(DelegateExecution execution) {
        var definition = ((ExecutionEntity) execution).getProcessDefinition();
        var name = models.model(definition.getKey(), definition.getVersion()).about();
        var about = name == null ? null : execution.getVariable(name);
        return about == null ? null : about.toString();
    }

    void ended(DelegateExecution execution) {
        var end = (EndEvent) execution.getBpmnModelElementInstance();
        var status = Properties.of(end, "status");
        if (status == null) {
            return;
        }
        var file = caseOf(execution);
        cases.close(file, CaseStatus.valueOf(status));
        services.of(file).stream().filter(service -> !service.state().isOver()).forEach(aid::ended);
        services.cancelAll(file);
        applications.withdrawAll(file);
        ledger.giveUpPlans(file.id());
        rechecks.drop(execution);
        timeline.add(
                file,
                Happening.CLOSED,
                Map.of("status", status, "how", end.getName().replaceAll("\\s+", " ")),
                acting.now());
    }

    private Case caseOf(DelegateExecution execution) {
        return cases.held(execution.getProcessBusinessKey());
    }
}
