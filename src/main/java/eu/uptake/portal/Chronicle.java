package eu.uptake.portal;

import eu.uptake.assistance.Catalogue;
import eu.uptake.casefile.CaseEvent;
import eu.uptake.casefile.Happening;
import eu.uptake.platform.Moments;
import eu.uptake.process.HandedForms;
import eu.uptake.process.Models;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the timeline in plain words, without what only the house needs to know. */
@Component
class Chronicle {

    /** Workings of the house: what follows from them comes as an entry of its own. */
    private static final Set<Happening> INTERNAL = Set.of(Happening.DECIDED, Happening.NOTED, Happening.DOSSIER_MADE);

    private static final List<String> SUBJECTS =
            List.of("stage", "task", "service", "application", "advisor", "file", "how");

    private final MessageSource messages;
    private final Models models;
    private final Catalogue catalogue;
    private final Reasons reasons;
    private final HandedForms forms;

    Chronicle(MessageSource messages, Models models, Catalogue catalogue, Reasons reasons, HandedForms forms) {
        this.forms = forms;
        this.messages = messages;
        this.models = models;
        this.catalogue = catalogue;
        this.reasons = reasons;
    }

    List<Lately> tell(List<CaseEvent> events, Locale reader) {
        return events.stream()
                .filter(event -> !INTERNAL.contains(event.what()))
                .map(event -> new Lately(event.at(), sentence(event, reader), by(event)))
                .toList();
    }

    /** A step begins by itself, whoever's answer it was that let it. */
    private static @Nullable String by(CaseEvent event) {
        return event.what() == Happening.STAGE_ENTERED || event.what() == Happening.CLOSED ? null : event.personName();
    }

    private String sentence(CaseEvent event, Locale reader) {
        var subject = subject(event.detail(), reader);
        var key = "portal.happening." + event.what();
        var text = subject == null
                ? messages.getMessage(key, null, reader)
                : messages.getMessage(
                        key + ".of", new Object[] {subject}, messages.getMessage(key, null, reader), reader);
        text = outcome(text, event, reader);
        var reason = event.detail().get("reason");
        return reason == null || reason.isBlank()
                ? text
                : messages.getMessage(
                        "portal.happening.because", new Object[] {text, reasons.inLanguageOf(reader, reason)}, reader);
    }

    /** With what somebody decided, or what all signed. */
    private String outcome(String text, CaseEvent event, Locale reader) {
        var verdict = forms.translate(event.detail().get("verdict"), reader);
        var signed = event.what() == Happening.SIGNED_OFF ? event.detail().get("result") : null;
        var outcome = signed == null ? verdict : messages.getMessage("result." + signed, null, signed, reader);
        return outcome == null
                ? text
                : messages.getMessage(
                        "portal.happening." + (signed == null ? "verdict" : "result"),
                        new Object[] {text, outcome},
                        reader);
    }

    private @Nullable String subject(Map<String, String> detail, Locale reader) {
        var subject = SUBJECTS.stream()
                .map(detail::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(text -> catalogue.named(models.say(text, reader), reader));
        var about = detail.get("about");
        return about == null
                ? subject.orElse(null)
                : String.join(
                        " – ",
                        Stream.concat(subject.stream(), Stream.of(Moments.said(catalogue.named(about, reader), reader)))
                                .toList());
    }
}
