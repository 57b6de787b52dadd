package eu.uptake.demo;

import eu.uptake.assistance.NewService;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.Notes;
import eu.uptake.process.Journey;
import java.math.BigDecimal;
import java.time.LocalDate;
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
            "note");

    private final Journey journey;
    private final Services services;
    private final Notes notes;
    private final Cast cast;

    Wishes(Journey journey, Services services, Notes notes, Cast cast) {
        this.journey = journey;
        this.services = services;
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
            case "addService" -> journey.addService(cast.advisor(file), number, service(words));
            case "cancelService" ->
                journey.cancelService(cast.advisor(file), number, service(file, scene), text(words, "reason"));
            case "seekFunding" -> journey.seekFunding(cast.sme(file), number, text(words, "title"));
            case "note" -> notes.add(file, cast.advisor(file), text(words, "text"));
            default -> throw new Unplayable(scene, number, "nobody wishes that");
        }
    }

    private String service(Case file, Scene scene) {
        return services.of(file).stream()
                .filter(service -> service.code().equals(scene.variant()))
                .findFirst()
                .orElseThrow(() -> new Unplayable(scene, file.number(), "no such service"))
                .id();
    }

    private static NewService service(Map<String, Object> words) {
        return new NewService(
                text(words, "code"),
                new BigDecimal(text(words, "hours")),
                day(words, "startsOn"),
                day(words, "endsOn"),
                text(words, "deliverable"));
    }

    private static LocalDate day(Map<String, Object> words, String key) {
        return LocalDate.parse(text(words, key));
    }

    private static String text(Map<String, Object> words, String key) {
        return words.get(key).toString();
    }
}
