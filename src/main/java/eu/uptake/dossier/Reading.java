package eu.uptake.dossier;

import eu.uptake.assistance.ServiceLog;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.CompanyFacts;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Notes;
import eu.uptake.casefile.StageVisits;
import eu.uptake.casefile.Submission;
import eu.uptake.casefile.Timeline;
import eu.uptake.dossier.Contents.Help;
import eu.uptake.dossier.Contents.Stay;
import eu.uptake.dossier.Contents.Told;
import eu.uptake.notification.Mails;
import eu.uptake.platform.Actor;
import eu.uptake.process.CaseView.Entry;
import eu.uptake.process.CaseViews;
import eu.uptake.process.DecisionWords;
import eu.uptake.process.HandedForms;
import eu.uptake.process.Models;
import eu.uptake.process.Papers;
import eu.uptake.process.StageModel;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import eu.uptake.registry.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a case from every room for its dossier; everything oldest first, as it went. */
@Component
class Reading {

    private static final String SIGN_OFF = "adoption-sign-off";

    /** Workings of the house, of which the company reads what follows from them. */
    private static final Set<Happening> INTERNAL = Set.of(Happening.DECIDED, Happening.NOTED);

    private final CaseViews views;
    private final CompanyFacts facts;
    private final People people;
    private final StageVisits visits;
    private final Models models;
    private final DecisionWords decisions;
    private final Papers papers;
    private final HandedForms forms;
    private final Services services;
    private final ServiceLog log;
    private final Attachments attachments;
    private final Timeline timeline;
    private final Mails mails;
    private final Notes notes;
    private final ModelsUsed modelsUsed;
    private final Clock clock;

    Reading(
            CaseViews views,
            CompanyFacts facts,
            People people,
            StageVisits visits,
            Models models,
            DecisionWords decisions,
            Papers papers,
            HandedForms forms,
            Services services,
            ServiceLog log,
            Attachments attachments,
            Timeline timeline,
            Mails mails,
            Notes notes,
            ModelsUsed modelsUsed,
            Clock clock) {
        this.views = views;
        this.facts = facts;
        this.people = people;
        this.visits = visits;
        this.models = models;
        this.decisions = decisions;
        this.papers = papers;
        this.forms = forms;
        this.services = services;
        this.log = log;
        this.attachments = attachments;
        this.timeline = timeline;
        this.mails = mails;
        this.notes = notes;
        this.modelsUsed = modelsUsed;
        this.clock = clock;
    }

    Contents of(Case file, Wish wish, Actor by) {
        var locale = wish.locale();
        var view = views.of(file, locale);
        var handed = papers(file, wish);
        var contacts = people.contacts(file.companyId(), Role.SME);
        return new Contents(
                file,
                clock.instant(),
                by.name(),
                leftOut(wish),
                facts.of(file, locale),
                contacts,
                stays(file, locale),
                turned(decisions.of(file, locale)),
                view.reckonings(),
                handed.stream()
                        .map(submission -> forms.read(submission, locale))
                        .toList(),
                services(file),
                view.applications(),
                handed.stream()
                        .filter(submission -> submission.process().equals(signOff(file)))
                        .map(submission -> forms.read(submission, locale))
                        .toList(),
                attachments.of(file, locale),
                timeline.verify(file),
                told(view.timeline(), wish),
                turned(mails.of(file).stream()
                        .filter(mail -> !wish.isOwn() || isOneOf(contacts, mail.person()))
                        .toList()),
                wish.hasNotes() ? turned(notes.of(file)) : List.of(),
                modelsUsed.by(file, handed, locale));
    }

    private static List<String> leftOut(Wish wish) {
        return wish.isOwn()
                ? List.of("notes", "staffForms", "workings", "othersMails")
                : wish.hasNotes() ? List.of() : List.of("notes");
    }

    private static boolean isOneOf(List<Person> contacts, long person) {
        return contacts.stream().anyMatch(contact -> contact.id() == person);
    }

    private List<Stay> stays(Case file, Locale locale) {
        var journey = models.journey(file.journeyVersion());
        return visits.of(file).stream()
                .map(visit -> new Stay(
                        journey.stage(visit.stage())
                                .map(stage -> models.say(stage.label(), locale))
                                .orElse(visit.stage()),
                        visit.enteredAt(),
                        visit.leftAt()))
                .toList();
    }

    private String signOff(Case file) {
        return models.journey(file.journeyVersion())
                .stage(SIGN_OFF)
                .map(StageModel::process)
                .orElse("");
    }

    private List<Submission> papers(Case file, Wish wish) {
        var all = wish.isOwn()
                ? Stream.concat(papers.ofTheCompany(file).stream(), papers.forTheCompany(file).stream())
                        .distinct()
                        .toList()
                : papers.all(file);
        return all.stream().sorted(Comparator.comparing(Submission::at)).toList();
    }

    private List<Help> services(Case file) {
        var logged = log.of(file);
        return services.of(file).stream()
                .map(service -> new Help(
                        service,
                        logged.stream()
                                .filter(line -> line.service().equals(service.id()))
                                .toList()))
                .toList();
    }

    private static List<Told> told(List<Entry> newestFirst, Wish wish) {
        var entries = turned(newestFirst);
        return IntStream.range(0, entries.size())
                .mapToObj(n -> new Told(n + 1, entries.get(n)))
                .filter(told -> !wish.isOwn()
                        || !INTERNAL.contains(Happening.valueOf(told.entry().what())))
                .toList();
    }

    private static <T> List<T> turned(List<T> newestFirst) {
        var turned = new ArrayList<>(newestFirst);
        Collections.reverse(turned);
        return turned;
    }
}
