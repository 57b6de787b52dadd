package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.NewCase;
import eu.uptake.casefile.Submission;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.Timeline;
import eu.uptake.forms.Checked;
import eu.uptake.forms.DraftOwner;
import eu.uptake.forms.FormContext;
import eu.uptake.forms.FormPage;
import eu.uptake.forms.FormPages;
import eu.uptake.forms.FormSchema;
import eu.uptake.forms.Forms;
import eu.uptake.platform.Actor;
import eu.uptake.registry.Companies;
import eu.uptake.registry.Names;
import eu.uptake.registry.People;
import eu.uptake.registry.ReferenceLists;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A company comes in: by itself through the public form, or through an advisor. */
@Component
class Registering {

    static final String FORM = "register-sme";
    private static final String START = "startEvent_registered";

    private final Models models;
    private final FormOptions options;
    private final Forms forms;
    private final FormPages pages;
    private final Companies companies;
    private final People people;
    private final ToldAboutData told;
    private final ReferenceLists lists;
    private final Cases cases;
    private final Submissions submissions;
    private final Timeline timeline;
    private final RuntimeService runtime;
    private final Acting acting;
    private final Clock clock;

    Registering(
            Models models,
            FormOptions options,
            Forms forms,
            FormPages pages,
            Companies companies,
            People people,
            ToldAboutData told,
            ReferenceLists lists,
            Cases cases,
            Submissions submissions,
            Timeline timeline,
            RuntimeService runtime,
            Acting acting,
            Clock clock) {
        this.models = models;
        this.options = options;
        this.forms = forms;
        this.pages = pages;
        this.companies = companies;
        this.people = people;
        this.told = told;
        this.lists = lists;
        this.cases = cases;
        this.submissions = submissions;
        this.timeline = timeline;
        this.runtime = runtime;
        this.acting = acting;
        this.clock = clock;
    }

    FormPage form(@Nullable Actor advisor, Locale locale, DraftOwner owner) {
        var schema = models.startForm(FORM);
        var url = (advisor == null ? "/register" : "/work/register") + "?once=" + UUID.randomUUID();
        return pages.page(schema, context(schema, locale), owner, "start:" + FORM, url);
    }

    Registration register(String mark, Map<String, Object> posted, @Nullable Actor advisor) {
        var before = cases.opened(mark);
        if (before.isPresent()) {
            return new Registration.Registered(before.get());
        }
        var schema = models.startForm(FORM);
        var locale = advisor == null ? Locale.ENGLISH : advisor.language();
        var checked = forms.check(schema, posted, context(schema, locale));
        if (checked instanceof Checked.Rejected rejected) {
            return new Registration.Rejected(rejected.errors());
        }
        return open(mark, schema, new RegistrationAnswers(((Checked.Accepted) checked).answers()), advisor);
    }

    private Registration open(String mark, FormSchema schema, RegistrationAnswers answers, @Nullable Actor advisor) {
        var registered = companies.register(answers.company(), answers.contact());
        told.registered(registered, answers.wantsNews(), advisor);
        var company = companies.get(registered.company());
        var journey = models.latest(Models.JOURNEY);
        var file = cases.open(new NewCase(
                mark,
                company.id(),
                company.name(),
                Names.fold(company.name()),
                company.country(),
                company.nuts2(),
                company.ecosystem(),
                answers.cluster(),
                journey.version(),
                Facts.in(schema, answers.all())));
        var actor = advisor == null ? contact(registered.person()) : advisor;
        submissions.keep(submission(file, schema, journey, answers, actor));
        timeline.add(file, Happening.REGISTERED, Map.of("company", company.name()), actor);
        start(file, answers, actor);
        return new Registration.Registered(file.number());
    }

    /** Somebody who was kept out can be named as contact; that lets nobody in. */
    private Actor contact(long person) {
        return people.actor(person).orElseGet(() -> {
            var kept = people.get(person);
            return new Actor(person, kept.name(), kept.language(), Set.of());
        });
    }

    private void start(Case file, RegistrationAnswers answers, Actor actor) {
        var eligible =
                lists.country(file.country()).map(country -> country.eligible()).orElse(false);
        acting.as(
                actor,
                () -> runtime.startProcessInstanceByKey(
                        Models.JOURNEY,
                        file.number(),
                        Map.of("beginAt", "intake", "roleClaim", answers.roleClaim(), "countryEligible", eligible)));
    }

    private Submission submission(
            Case file, FormSchema schema, ProcessModel journey, RegistrationAnswers answers, Actor actor) {
        return new Submission(
                file.id(),
                null,
                Models.JOURNEY,
                START,
                journey.element(START).name(),
                null,
                null,
                schema.id(),
                journey.version(),
                answers.all(),
                actor.person(),
                actor.name(),
                clock.instant());
    }

    private FormContext context(FormSchema schema, Locale locale) {
        return new FormContext(locale, options.of(schema, locale), Map.of(), WorkingCalendar.day(clock.instant()));
    }
}
