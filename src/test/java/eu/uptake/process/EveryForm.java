package eu.uptake.process;

import eu.uptake.casefile.CaseStatus;
import eu.uptake.casefile.WorkItem;
import eu.uptake.casefile.WorkItems;
import eu.uptake.forms.DraftOwner;
import eu.uptake.forms.FormContext;
import eu.uptake.forms.Forms;
import eu.uptake.forms.Option;
import eu.uptake.funding.Declaration;
import eu.uptake.funding.Declarations;
import eu.uptake.funding.DeclaredAid;
import eu.uptake.platform.Actor;
import eu.uptake.registry.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens every form that the product has, each on a case that is really there: task by task, request by request. */
@Component
class EveryForm {

    /** What is told while a decision is awaited. */
    private static final Set<String> AWAITING = Set.of("report-decision", "report-evaluation");

    private final JourneyWalk walk;
    private final Journey journey;
    private final Requests requests;
    private final Desk desk;
    private final Models models;
    private final TaskForms taskForms;
    private final FormOptions options;
    private final RequestHandlers requestHandlers;
    private final Forms forms;
    private final WorkItems workItems;
    private final RuntimeService runtime;
    private final Declarations declarations;
    private @Nullable String ground;

    EveryForm(
            JourneyWalk walk,
            Journey journey,
            Requests requests,
            Desk desk,
            Models models,
            TaskForms taskForms,
            FormOptions options,
            RequestHandlers requestHandlers,
            Forms forms,
            WorkItems workItems,
            RuntimeService runtime,
            Declarations declarations) {
        this.walk = walk;
        this.journey = journey;
        this.requests = requests;
        this.desk = desk;
        this.models = models;
        this.taskForms = taskForms;
        this.options = options;
        this.requestHandlers = requestHandlers;
        this.forms = forms;
        this.workItems = workItems;
        this.runtime = runtime;
        this.declarations = declarations;
    }

    /** By form or task; each gives a fresh one whenever it is asked. */
    Map<String, Supplier<OpenForm>> all() {
        Map<String, Supplier<OpenForm>> all = new LinkedHashMap<>();
        for (var process : models.latest()) {
            for (var element : process.elements()) {
                if (element.kind().equals("userTask")) {
                    var name = all.containsKey(element.id()) ? process.id() + " " + element.id() : element.id();
                    all.put(name, () -> task(process.id(), element.id()));
                }
            }
        }
        for (var request : models.requests(models.latest(Models.JOURNEY).version())) {
            all.put("ask " + request.form(), () -> request(request));
        }
        all.put("register", this::registration);
        return all;
    }

    private OpenForm task(String process, String element) {
        var item = begun(process, element);
        var actor = walk.actor(item);
        var file = walk.caseOf(item.number());
        var schema = models.form(models.task(item.process(), item.processVersion(), item.element()));
        var context = taskForms.toCheck(schema, file, item, actor.language());
        var room = item.role().equals(Role.SME) ? "/portal/tasks/" : "/work/tasks/";
        return new OpenForm(
                room + item.taskId(),
                actor,
                item.number(),
                item.taskId(),
                schema,
                walk.answers(actor, item, Map.of()),
                answers -> forms.check(schema, answers, context));
    }

    private WorkItem begun(String process, String element) {
        if (element.equals("userTask_reviewMeasurement")) {
            return walk.open(answered(), element);
        }
        var number = element.equals("userTask_validateAssessment") ? answered() : ground();
        var coordinator = walk.house().coordinator();
        if (element.equals("userTask_resumeCase")) {
            journey.hold(coordinator, number, null, "The owner is ill");
            return walk.open(number, element);
        }
        if (element.equals("userTask_confirmStatusLoss")) {
            journey.statusLost(coordinator, number, "Bought by a group");
            return walk.open(number, element);
        }
        var open = new HashSet<>(tasks(number));
        runtime.createProcessInstanceByKey(process)
                .businessKey(number)
                .setVariables(variables(number, process))
                .startBeforeActivity(element)
                .execute();
        return workItems.of(walk.caseOf(number)).stream()
                .filter(item -> item.element().equals(element) && !open.contains(item.taskId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(element + " did not open"));
    }

    /** A case whose company has just answered the questionnaire: what can be corrected is what was answered. */
    private String answered() {
        var asked = begun("repeat-assessment", "userTask_answerQuestionnaire");
        walk.complete(asked, Map.of());
        return asked.number();
    }

    /** The same case for as long as it is in assistance. */
    private String ground() {
        if (ground == null || !isInAssistance(ground)) {
            ground = walk.inAssistance();
        }
        return ground;
    }

    private boolean isInAssistance(String number) {
        var file = walk.caseOf(number);
        return file.status() == CaseStatus.ACTIVE
                && workItems.of(file).size() < 30
                && workItems.of(file).stream()
                        .anyMatch(item -> item.element().equals("userTask_deliverAssistance") && !item.held());
    }

    private List<String> tasks(String number) {
        return workItems.of(walk.caseOf(number)).stream().map(WorkItem::taskId).toList();
    }

    /** What the models' own ways would have set before. */
    private Map<String, Object> variables(String number, String process) {
        Map<String, Object> variables = new HashMap<>();
        var delivery = walk.open(number, "userTask_deliverAssistance");
        variables.put("service", delivery.item());
        variables.put("serviceLabel", delivery.about());
        variables.put("serviceKind", "technical");
        variables.put("reworks", 0L);
        variables.put("headroom", "within");
        variables.put("appealed", false);
        variables.put("applicationVerdict", "approve");
        variables.put("declarationNeeded", false);
        variables.put("documentsMissing", true);
        variables.put("contractOutcome", "signed");
        variables.put("decision", "granted");
        variables.put("expiresOn", LocalDate.now().plusYears(1).toString());
        variables.put("seekFunding", false);
        variables.put("duplicateSuspected", false);
        variables.put("recommendation", "go");
        variables.put("roleDecision", "eligible");
        variables.put("roleClaim", "TRADITIONAL");
        variables.put("sizeOutcome", "SME_CONFIRMED");
        variables.put("sizeDoubtful", false);
        variables.put("hoursApproval", "auto");
        variables.put("reminders", 1L);
        variables.put("decideOn", LocalDate.now().plusDays(20).toString());
        variables.put("renewOn", LocalDate.now().plusDays(10).toString());
        variables.put("expectedOn", LocalDate.now().plusDays(20).toString());
        if (process.equals("funding-application")) {
            var application = workItems.of(walk.caseOf(number)).stream()
                    .filter(item -> item.process().equals(process))
                    .findFirst()
                    .orElseGet(() -> application(number));
            variables.put("application", application.item());
            variables.put("applicationLabel", application.about());
        }
        return variables;
    }

    private WorkItem application(String number) {
        var advisor = walk.house().advisor();
        var file = walk.caseOf(number);
        var page = requests.form(advisor, file, "seek-funding", null, "/");
        requests.ask(advisor, number, "seek-funding", UUID.randomUUID().toString(), FilledIn.of(page, Map.of()));
        return walk.open(number, "userTask_chooseInstrument");
    }

    private Actor speaker(RequestModel request, String number) {
        if (request.offeredTo().contains(Role.ADVISOR)) {
            return walk.house().advisor();
        }
        return request.offeredTo().contains(Role.SME)
                ? walk.sme(number)
                : walk.house().coordinator();
    }

    /** Aid that can be paid back. */
    private void grant(String number) {
        var aid = new DeclaredAid(
                null, "DE", "Agency", "2023/2831", null, new BigDecimal("90000"), LocalDate.of(2025, 1, 1), true);
        declarations.declare(walk.caseOf(number).companyId(), new Declaration(List.of(), List.of(), List.of(aid)));
    }

    private OpenForm request(RequestModel request) {
        var number = AWAITING.contains(request.form()) ? walk.inAssistance() : ground();
        Actor actor = speaker(request, number);
        if (request.form().equals("report-recovery")) {
            grant(number);
        }
        Map<String, Object> given = Map.of();
        if (AWAITING.contains(request.form())) {
            given = Map.of("application", String.valueOf(application(number).item()));
            waitForDecision(number, given);
        }
        var file = walk.caseOf(number);
        var once = UUID.randomUUID().toString();
        var schema = models.form(request.process(), request.version(), request.form());
        Map<String, List<Option>> all = new HashMap<>(options.of(schema, actor.language()));
        all.putAll(requestHandlers.of(request).options(file, actor.language()));
        var context = new FormContext(actor.language(), all, Map.of(), LocalDate.now());
        var page = requests.form(actor, file, request.form(), null, "/");
        var address =
                !request.offeredTo().contains(Role.SME) || request.offeredTo().contains(Role.ADVISOR)
                        ? "/work/cases/" + number + "/ask/" + request.form() + "?once=" + once
                        : "/portal/ask/" + request.form() + "?case=" + number + "&once=" + once;
        return new OpenForm(
                address,
                actor,
                number,
                UUID.nameUUIDFromBytes((number + "/" + actor.person() + "/" + once).getBytes())
                        .toString(),
                schema,
                FilledIn.of(page, given),
                answers -> forms.check(schema, answers, context));
    }

    /** Past the documents that nobody uploads here. */
    private void waitForDecision(String number, Map<String, Object> application) {
        var variables = variables(number, "funding-application");
        variables.putAll(application);
        runtime.createProcessInstanceByKey("funding-application")
                .businessKey(number)
                .setVariables(variables)
                .startBeforeActivity("userTask_recordSubmission")
                .execute();
        walk.complete(walk.open(number, "userTask_recordSubmission"), Map.of());
    }

    private OpenForm registration() {
        var advisor = walk.house().advisor();
        var once = UUID.randomUUID().toString();
        var schema = models.startForm(Registering.FORM);
        var context = new FormContext(Locale.ENGLISH, options.of(schema, Locale.ENGLISH), Map.of(), LocalDate.now());
        var wanted = Map.<String, Object>of(
                "country", "DE",
                "nuts2", "DE21",
                "postcode", "80331",
                "language", "en",
                "contactEmail", UUID.randomUUID() + "@sme.test",
                "nationalId", UUID.randomUUID().toString(),
                "legalName", "Weberei " + UUID.randomUUID());
        var page = journey.registration(advisor, Locale.ENGLISH, DraftOwner.of(advisor));
        return new OpenForm(
                "/work/register?once=" + once,
                advisor,
                null,
                UUID.nameUUIDFromBytes(once.getBytes()).toString(),
                schema,
                FilledIn.of(page, wanted),
                answers -> forms.check(schema, answers, context));
    }
}
