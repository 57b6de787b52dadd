package eu.uptake.assistance;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoner;
import eu.uptake.casefile.Reckoning;
import eu.uptake.platform.Moments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How a result came to be what it is: which versions there were, and what was asked of each. */
@Component
@Order(41)
class DeliverableReckoner implements Reckoner {

    private static final String HANDED_OVER = "userTask_handOver";

    private final Deliverables deliverables;
    private final Services services;
    private final Catalogue catalogue;
    private final Moments moments;
    private final MessageSource messages;

    DeliverableReckoner(
            Deliverables deliverables,
            Services services,
            Catalogue catalogue,
            Moments moments,
            MessageSource messages) {
        this.deliverables = deliverables;
        this.services = services;
        this.catalogue = catalogue;
        this.moments = moments;
        this.messages = messages;
    }

    @Override
    public List<Reckoning> of(Case file, Locale locale) {
        var all = deliverables.of(file);
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, List<Deliverable>> byService = all.stream()
                .collect(Collectors.groupingBy(Deliverable::service, LinkedHashMap::new, Collectors.toList()));
        var planned = services.all(byService.keySet());
        return byService.entrySet().stream()
                .map(versions -> reckoning(planned.get(versions.getKey()), versions.getValue(), locale))
                .toList();
    }

    private Reckoning reckoning(PlannedService service, List<Deliverable> versions, Locale locale) {
        var newest = versions.get(0);
        var headings = List.of("version", "handed", "files", "answer", "asked").stream()
                .map(key -> say("deliverable." + key, locale))
                .toList();
        return new Reckoning(
                HANDED_OVER + (service.isTechnical() ? "Deliverable" : "Support"),
                service.id(),
                say("deliverable.title", locale, catalogue.title(service, locale)),
                say("deliverable.result", locale, newest.version(), verdict(newest, locale)),
                List.of(),
                List.of(new Reckoning.Lines(
                        null,
                        headings,
                        versions.stream().map(one -> cells(one, locale)).toList())),
                List.of());
    }

    private List<String> cells(Deliverable one, Locale locale) {
        var answered = one.answeredAt() == null ? "" : moments.day(one.answeredAt()) + ", " + one.answeredBy();
        return List.of(
                String.valueOf(one.version()),
                moments.day(one.at()) + ", " + one.by(),
                one.files().stream().map(Deliverable.HandedFile::name).collect(Collectors.joining("\n")),
                verdict(one, locale) + (answered.isEmpty() ? "" : "\n" + answered),
                Objects.requireNonNullElse(one.asked(), ""));
    }

    private String verdict(Deliverable one, Locale locale) {
        return say("deliverable.verdict." + Objects.requireNonNullElse(one.verdict(), "OPEN"), locale);
    }

    private String say(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
