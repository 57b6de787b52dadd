package eu.uptake.demo;

import eu.uptake.assistance.NewSession;
import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.Services;
import eu.uptake.assistance.SessionMode;
import eu.uptake.assistance.Sessions;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.Notes;
import eu.uptake.funding.Applications;
import eu.uptake.platform.Actor;
import eu.uptake.process.Completion;
import eu.uptake.process.Journey;
import eu.uptake.process.Requests;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Scenes that concern a case as a whole. */
@Component
@Profile("demo")
class Wishes {

    private static final Set<String> ALL = Set.of(
            "hold",
            "resume",
            "withdraw",
            "end",
            "return",
            "statusLost",
            "addService",
            "cancelService",
            "seekFunding",
            "reportEvaluation",
            "agreeSession",
            "sessionHeld",
            "note");

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Journey journey;
    private final Requests requests;
    private final Services services;
    private final Applications applications;
    private final Sessions sessions;
    private final Notes notes;
    private final Cast cast;

    Wishes(
            Journey journey,
            Requests requests,
            Services services,
            Applications applications,
            Sessions sessions,
            Notes notes,
            Cast cast) {
        this.journey = journey;
        this.requests = requests;
        this.services = services;
        this.applications = applications;
        this.sessions = sessions;
        this.notes = notes;
        this.cast = cast;
    }

    static boolean isOne(Scene scene) {
        return ALL.contains(scene.what());
    }

    void come(Scene scene, Case file, Map<String, Object> words) {
        var number = file.number();
        switch (scene.what()) {
            case "hold" -> journey.hold(cast.coordinator(file), number, day(words, "until"), text(words, "reason"));
            case "resume" -> journey.resume(cast.coordinator(file), number, text(words, "reason"));
            case "withdraw" -> journey.withdraw(cast.sme(file), number, text(words, "reason"));
            case "end" -> journey.end(cast.coordinator(file), number, text(words, "reason"));
            case "return" -> journey.returnTo(cast.coordinator(file), number, scene.variant(), text(words, "reason"));
            case "statusLost" -> journey.statusLost(cast.advisor(file), number, text(words, "reason"));
            case "addService" -> ask(cast.advisor(file), file, "add-service", words);
            case "cancelService" -> ask(cast.advisor(file), file, "cancel-service", about(file, scene, words));
            case "seekFunding" -> ask(cast.sme(file), file, "seek-funding", words);
            case "reportEvaluation" -> ask(cast.sme(file), file, "report-evaluation", waiting(file, scene, words));
            case "agreeSession" -> sessions.agree(cast.advisor(file), file, session(file, words));
            case "sessionHeld" ->
                sessions.held(cast.advisor(file), sessions.of(file).get(0).id());
            case "note" -> notes.add(file, cast.advisor(file), text(words, "text"));
            default -> throw new Unplayable(scene, number, "nobody wishes that");
        }
    }

    /** The one that waits for its decision. */
    private Map<String, Object> waiting(Case file, Scene scene, Map<String, Object> words) {
        Map<String, Object> answers = new HashMap<>(words);
        answers.put(
                "application",
                applications.of(file).stream()
                        .filter(application -> application.state().isAwaitingDecision())
                        .findFirst()
                        .orElseThrow(() -> new Unplayable(scene, file.number(), "no application waits"))
                        .id());
        return answers;
    }

    private NewSession session(Case file, Map<String, Object> words) {
        var service = sessions.subjects(file).stream()
                .filter(one -> one.state().isRunning())
                .findFirst();
        var day = day(words, "on");
        return new NewSession(
                service.map(PlannedService::id).orElse(null),
                day.atTime(LocalTime.parse(text(words, "begins"))).atZone(ZONE).toInstant(),
                day.atTime(LocalTime.parse(text(words, "ends"))).atZone(ZONE).toInstant(),
                SessionMode.valueOf(text(words, "mode")),
                text(words, "place"),
                people(file));
    }

    private String people(Case file) {
        return sessions.guests(file).get(0).name() + ", " + cast.advisor(file).name();
    }

    private Map<String, Object> about(Case file, Scene scene, Map<String, Object> words) {
        Map<String, Object> answers = new HashMap<>(words);
        answers.put("service", service(file, scene));
        return answers;
    }

    private String service(Case file, Scene scene) {
        return services.of(file).stream()
                .filter(service -> service.code().equals(scene.variant()))
                .findFirst()
                .orElseThrow(() -> new Unplayable(scene, file.number(), "no such service"))
                .id();
    }

    private void ask(Actor actor, Case file, String form, Map<String, Object> answers) {
        var once = file.number() + form + services.of(file).size();
        if (requests.ask(actor, file.number(), form, once, answers) instanceof Completion.Rejected rejected) {
            throw new IllegalStateException(form + " of " + file.number() + " was refused: " + rejected.errors());
        }
    }

    private static LocalDate day(Map<String, Object> words, String key) {
        return LocalDate.parse(text(words, key));
    }

    private static String text(Map<String, Object> words, String key) {
        return words.get(key).toString();
    }
}
