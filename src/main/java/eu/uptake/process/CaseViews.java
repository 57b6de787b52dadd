package eu.uptake.process;

import eu.uptake.assistance.Catalogue;
import eu.uptake.assistance.Deliverables;
import eu.uptake.assistance.Services;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseEvent;
import eu.uptake.casefile.CaseStatus;
import eu.uptake.casefile.Reckonings;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.Timeline;
import eu.uptake.casefile.WorkItems;
import eu.uptake.funding.Applications;
import eu.uptake.platform.Moments;
import eu.uptake.process.CaseView.Entry;
import eu.uptake.process.CaseView.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads a whole case for a page. Whoever calls has checked that the reader may see it. */
@Component
public class CaseViews {

    private final Models models;
    private final WorkItems workItems;
    private final Reckonings reckonings;
    private final Submissions submissions;
    private final Timeline timeline;
    private final CaseFacts facts;
    private final Catalogue catalogue;
    private final Services services;
    private final Deliverables deliverables;
    private final Applications applications;
    private final HandedForms handed;
    private final MessageSource messages;

    CaseViews(
            Models models,
            WorkItems workItems,
            Reckonings reckonings,
            Submissions submissions,
            Timeline timeline,
            CaseFacts facts,
            Catalogue catalogue,
            Services services,
            Deliverables deliverables,
            Applications applications,
            HandedForms handed,
            MessageSource messages) {
        this.models = models;
        this.workItems = workItems;
        this.reckonings = reckonings;
        this.submissions = submissions;
        this.timeline = timeline;
        this.facts = facts;
        this.catalogue = catalogue;
        this.services = services;
        this.deliverables = deliverables;
        this.applications = applications;
        this.handed = handed;
        this.messages = messages;
    }

    public CaseView of(Case file, Locale locale) {
        return new CaseView(
                file,
                steps(file, locale),
                facts.of(file, locale),
                workItems.of(file),
                reckonings.of(file, locale),
                submissions.of(file).stream()
                        .map(submission -> handed.read(submission, locale))
                        .toList(),
                timeline.of(file).stream().map(event -> entry(event, locale)).toList(),
                services.of(file),
                deliverables.of(file),
                applications.of(file));
    }

    List<Step> steps(Case file, Locale locale) {
        var stages = models.journey(file.journeyVersion()).stages();
        var codes = stages.stream().map(StageModel::code).toList();
        var here = file.stage() == null ? -1 : codes.indexOf(file.stage());
        List<Step> steps = new ArrayList<>();
        for (int at = 0; at < stages.size(); at++) {
            steps.add(new Step(models.say(stages.get(at).label(), locale), state(file, at, here, stages.size())));
        }
        return steps;
    }

    private static String state(Case file, int at, int here, int count) {
        var finished = file.status() == CaseStatus.CLOSED && here == count - 1;
        if (at < here || finished) {
            return "done";
        }
        return at == here ? file.status().isOpen() ? "now" : "stopped" : "ahead";
    }

    private Entry entry(CaseEvent event, Locale locale) {
        var detail = event.detail();
        var subject = Stream.of("stage", "task", "service", "application", "decision", "advisor", "file", "how")
                .map(detail::get)
                .filter(Objects::nonNull)
                .map(text -> catalogue.named(models.say(text, locale), locale))
                .findFirst()
                .orElse("");
        return new Entry(
                event.what().name(),
                subject,
                handed.translate(detail.get("verdict"), locale),
                detail.get("reason"),
                said(detail, locale),
                event.personName(),
                event.at());
    }

    private @Nullable String said(Map<String, String> detail, Locale locale) {
        var result = detail.getOrDefault("result", detail.get("about"));
        return result == null
                ? null
                : messages.getMessage(
                        "result." + result,
                        null,
                        Moments.said(catalogue.named(models.say(result, locale), locale), locale),
                        locale);
    }
}
