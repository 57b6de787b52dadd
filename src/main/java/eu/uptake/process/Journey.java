package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseStatus;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import eu.uptake.casefile.WorkItems;
import eu.uptake.forms.DraftOwner;
import eu.uptake.forms.FormPage;
import eu.uptake.platform.Actor;
import eu.uptake.registry.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What happens to a case as a whole. Each wish is told to the journey's model, which decides what follows. */
@Component
public class Journey {

    private static final String RESUME = "userTask_resumeCase";

    private final Registering registering;
    private final Cases cases;
    private final WorkItems workItems;
    private final Timeline timeline;
    private final Models models;
    private final Desk desk;
    private final RuntimeService runtime;
    private final Acting acting;
    private final Attempt attempt;

    Journey(
            Registering registering,
            Cases cases,
            WorkItems workItems,
            Timeline timeline,
            Models models,
            Desk desk,
            RuntimeService runtime,
            Acting acting,
            Attempt attempt) {
        this.registering = registering;
        this.cases = cases;
        this.workItems = workItems;
        this.timeline = timeline;
        this.models = models;
        this.desk = desk;
        this.runtime = runtime;
        this.acting = acting;
        this.attempt = attempt;
    }

    /** The public start form, with the draft of whoever fills it in. */
    public FormPage registration(@Nullable Actor advisor, Locale locale, DraftOwner owner) {
        return registering.form(advisor, locale, owner);
    }

    /** Opens a case for the company that the answers describe, and sets it on its journey. */
    public Registration register(Map<String, Object> answers, @Nullable Actor advisor) {
        return register(UUID.randomUUID().toString(), answers, advisor);
    }

    /** @param once what the page drew for this one filling-in; a form that comes twice opens one case */
    public Registration register(String once, Map<String, Object> answers, @Nullable Actor advisor) {
        var mark = UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8)).toString();
        try {
            return attempt.at(() -> registering.register(mark, answers, advisor));
        } catch (DuplicateKeyException e) { // the same form, or the same new contact, came in at the same time
            return attempt.at(() -> registering.register(mark, answers, advisor));
        }
    }

    public void withdraw(Actor sme, String number, String reason) {
        var file = cases.find(sme, number);
        if (!sme.hasIn(Role.SME, file.companyId())) {
            throw new CaseRefused(number, "be withdrawn by anybody but the SME", file.status());
        }
        open(sme, number, "withdraw", locked -> tell(locked, "case.smeWithdrew", Map.of("withdrawalReason", reason)));
    }

    public void end(Actor coordinator, String number, String reason) {
        require(coordinator, Role.COORDINATOR, number);
        open(coordinator, number, "end", file -> tell(file, "case.ended", Map.of("endReason", reason)));
    }

    /** Stops the clock until somebody resumes the case; the day is what is hoped for. */
    public void hold(Actor coordinator, String number, @Nullable LocalDate until, String reason) {
        require(coordinator, Role.COORDINATOR, number);
        running(
                coordinator,
                number,
                "hold",
                file -> tell(
                        file,
                        "case.held",
                        Map.of("holdReason", reason, "heldUntil", until == null ? "" : until.toString())));
    }

    /** Completes the model's task of resuming the case. */
    public void resume(Actor coordinator, String number, String note) {
        var file = cases.find(coordinator, number);
        var task = workItems.of(file).stream()
                .filter(item -> item.element().equals(RESUME))
                .findFirst()
                .orElseThrow(() -> new CaseRefused(number, "resume", file.status()));
        desk.claim(coordinator, task.taskId()); // whichever coordinator the list gave it to
        if (desk.complete(coordinator, task.taskId(), Map.of("resumeReason", note))
                instanceof Completion.Rejected rejected) {
            throw new IllegalArgumentException("The note was refused: " + rejected.errors());
        }
    }

    /** @param stage code of a stage the case has been in */
    public void returnTo(Actor coordinator, String number, String stage, String reason) {
        require(coordinator, Role.COORDINATOR, number);
        running(coordinator, number, "return", file -> {
            if (!cases.stagesVisited(file).contains(stage)
                    || models.journey(file.journeyVersion()).stage(stage).isEmpty()) {
                throw new CaseRefused(number, "return to " + stage, file.status());
            }
            tell(file, "case.returned", Map.of("beginAt", stage, "returnReason", reason));
        });
    }

    /** The company is no SME any more, or may not be; a coordinator decides what that means. */
    public void statusLost(Actor actor, String number, String reason) {
        requireStaff(actor, number);
        running(actor, number, "note the loss of status", file -> {
            timeline.add(file, Happening.STATUS_LOST, Map.of("reason", reason), actor);
            tell(file, "case.statusLost", Map.of("lossReason", reason));
        });
    }

    private void tell(Case file, String message, Map<String, Object> variables) {
        correlate(
                file,
                () -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(file.number())
                        .setVariables(variables)
                        .correlate());
    }

    private static void correlate(Case file, Runnable message) {
        try {
            message.run();
        } catch (MismatchingMessageCorrelationException e) {
            throw new CaseRefused(file.number(), "do that in stage " + file.stage(), file.status());
        }
    }

    private void require(Actor actor, @Nullable String role, String number) {
        var file = cases.find(actor, number);
        if (role != null && !actor.has(role)) {
            throw new CaseRefused(number, "be changed by somebody without the role " + role, file.status());
        }
    }

    private void requireStaff(Actor actor, String number) {
        var file = cases.find(actor, number);
        if (actor.roles().stream().noneMatch(Role.STAFF::contains)) {
            throw new CaseRefused(number, "be changed by the SME itself", file.status());
        }
    }

    private void open(Actor actor, String number, String wish, Consumer<Case> step) {
        step(actor, number, wish, false, step);
    }

    private void running(Actor actor, String number, String wish, Consumer<Case> step) {
        step(actor, number, wish, true, step);
    }

    private void step(Actor actor, String number, String wish, boolean notHeld, Consumer<Case> step) {
        attempt.run(() -> {
            var file = cases.lock(number);
            if (!file.status().isOpen() || notHeld && file.status() == CaseStatus.ON_HOLD) {
                throw new CaseRefused(number, wish, file.status());
            }
            acting.as(actor, () -> {
                step.accept(file);
                return file;
            });
        });
    }
}
