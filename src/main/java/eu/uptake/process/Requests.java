package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseStatus;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Submission;
import eu.uptake.casefile.Submissions;
import eu.uptake.forms.Checked;
import eu.uptake.forms.DraftOwner;
import eu.uptake.forms.Drafts;
import eu.uptake.forms.FormContext;
import eu.uptake.forms.FormPage;
import eu.uptake.forms.FormPages;
import eu.uptake.forms.FormSchema;
import eu.uptake.forms.Forms;
import eu.uptake.forms.Option;
import eu.uptake.platform.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people ask of a running case beside its tasks, by forms that the models' message events carry. */
@Component
public class Requests {

    private final Models models;
    private final Owners owners;
    private final RequestHandlers handlers;
    private final FormOptions options;
    private final Forms forms;
    private final FormPages pages;
    private final Drafts drafts;
    private final Cases cases;
    private final Submissions submissions;
    private final SubmittedFiles files;
    private final RuntimeService runtime;
    private final Acting acting;
    private final Attempt attempt;
    private final Clock clock;

    Requests(
            Models models,
            Owners owners,
            RequestHandlers handlers,
            FormOptions options,
            Forms forms,
            FormPages pages,
            Drafts drafts,
            Cases cases,
            Submissions submissions,
            SubmittedFiles files,
            RuntimeService runtime,
            Acting acting,
            Attempt attempt,
            Clock clock) {
        this.models = models;
        this.owners = owners;
        this.handlers = handlers;
        this.options = options;
        this.forms = forms;
        this.pages = pages;
        this.drafts = drafts;
        this.cases = cases;
        this.submissions = submissions;
        this.files = files;
        this.runtime = runtime;
        this.acting = acting;
        this.attempt = attempt;
        this.clock = clock;
    }

    /** A form that the case would take now from this person, under the words it is offered with. */
    public record Offer(String form, String asks) {}

    /** What this person can ask of the case as it stands; the caller has checked that they may see it. */
    public List<Offer> offered(Actor actor, Case file, Locale locale) {
        return models.requests(file.journeyVersion()).stream()
                .filter(request -> takes(file, request, actor))
                .map(request -> new Offer(request.form(), models.say(request.asks(), locale)))
                .toList();
    }

    /**
     * The form, with this person's draft.
     *
     * @param chosen the item that the person comes from, if any
     * @param address where the form is sent, without its mark
     * @throws CaseRefused if the case does not take it now, or not from this person
     */
    public FormPage form(Actor actor, Case file, String form, @Nullable String chosen, String address) {
        var request = find(actor, file, form);
        var schema = schema(request);
        Map<String, Object> given =
                chosen == null || request.item() == null ? Map.of() : Map.of(request.item(), chosen);
        return pages.page(
                schema, context(request, schema, file, actor, given), DraftOwner.of(actor), key(file, form), address);
    }

    /** The words that the form is offered with, whether or not the case takes it now. @throws CaseRefused if none is */
    public String asks(Case file, String form, Locale locale) {
        return models.requests(file.journeyVersion()).stream()
                .filter(request -> request.form().equals(form))
                .findFirst()
                .map(request -> models.say(request.asks(), locale))
                .orElseThrow(() -> new CaseRefused(file.number(), "take the form " + form, file.status()));
    }

    /**
     * Checks and stores the answers and tells the model: all of it or nothing.
     *
     * @param once what the page drew for this one filling-in; by it a form that comes twice is known
     * @throws CaseRefused if the case does not take it now, or not from this person
     */
    public Completion ask(Actor actor, String number, String form, String once, Map<String, Object> posted) {
        try {
            return attempt.at(() -> askOnce(actor, number, form, once, posted));
        } catch (AnswerRefused refused) {
            return new Completion.Rejected(List.of(refused.error()));
        }
    }

    private Completion askOnce(Actor actor, String number, String form, String once, Map<String, Object> posted) {
        cases.lock(number);
        var file = cases.find(actor, number);
        var mark = mark(actor, file, once);
        if (submissions.has(file, mark)) {
            return new Completion.Completed(file);
        }
        var request = find(actor, file, form);
        var schema = schema(request);
        var checked = forms.check(schema, posted, context(request, schema, file, actor, Map.of()));
        if (checked instanceof Checked.Rejected rejected) {
            return new Completion.Rejected(rejected.errors());
        }
        take(new RequestHandler.Asked(file, actor, ((Checked.Accepted) checked).answers()), request, schema, mark);
        return new Completion.Completed(cases.get(number));
    }

    private void take(RequestHandler.Asked asked, RequestModel request, FormSchema schema, String mark) {
        var file = asked.file();
        var owner = DraftOwner.of(asked.actor());
        var key = key(file, request.form());
        files.adopt(file, submissions.keep(submission(asked, request, mark)), owner, key, schema, asked.answers());
        drafts.discard(owner, key);
        acting.as(asked.actor(), () -> {
            Map<String, Object> variables = new HashMap<>(Routing.variables(schema, request.routes(), asked.answers()));
            variables.putAll(handlers.of(request).act(asked));
            tell(file, request, asked.answers(), variables);
            return file;
        });
    }

    private void tell(Case file, RequestModel request, Map<String, Object> answers, Map<String, Object> variables) {
        var message = runtime.createMessageCorrelation(request.message()).processInstanceBusinessKey(file.number());
        if (request.item() != null) {
            message.processInstanceVariableEquals(request.item(), answers.get(request.item()));
        }
        try {
            (request.begins() ? message.setVariablesToTriggeredScope(variables) : message.setVariables(variables))
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new CaseRefused(file.number(), "do that in stage " + file.stage(), file.status());
        }
    }

    private RequestModel find(Actor actor, Case file, String form) {
        return models.requests(file.journeyVersion()).stream()
                .filter(request -> request.form().equals(form) && takes(file, request, actor))
                .findFirst()
                .orElseThrow(() -> new CaseRefused(file.number(), "take the form " + form, file.status()));
    }

    private boolean takes(Case file, RequestModel request, Actor actor) {
        return file.status().isOpen()
                && file.status() != CaseStatus.ON_HOLD
                && request.offeredTo().stream().anyMatch(role -> speaks(actor, role, file))
                && runtime.createExecutionQuery()
                                .processInstanceBusinessKey(file.number())
                                .messageEventSubscriptionName(request.message())
                                .count()
                        > 0
                && handlers.of(request).fits(file);
    }

    private boolean speaks(Actor actor, String role, Case file) {
        var owner = owners.of(file, role);
        return actor.hasIn(owner.role(), owner.organisation());
    }

    private FormSchema schema(RequestModel request) {
        return models.form(request.process(), request.version(), request.form());
    }

    private FormContext context(
            RequestModel request, FormSchema schema, Case file, Actor actor, Map<String, Object> given) {
        Map<String, List<Option>> all = new HashMap<>(options.of(schema, actor.language()));
        all.putAll(handlers.of(request).options(file, actor.language()));
        return new FormContext(actor.language(), all, given, WorkingCalendar.day(clock.instant()));
    }

    /** Nobody can guess or take another's, however the page's own is chosen. */
    private static String mark(Actor actor, Case file, String once) {
        var whole = file.number() + "/" + actor.person() + "/" + once;
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String key(Case file, String form) {
        return "ask:" + file.number() + ":" + form;
    }

    private Submission submission(RequestHandler.Asked asked, RequestModel request, String mark) {
        var about = handlers.of(request).about(asked);
        return new Submission(
                asked.file().id(),
                mark,
                request.process(),
                request.element(),
                request.asks(),
                null,
                about.isEmpty() ? null : about,
                request.form(),
                request.version(),
                asked.answers(),
                asked.actor().person(),
                asked.actor().name(),
                clock.instant());
    }
}
