package eu.uptake.worklist;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.platform.Sheet;
import eu.uptake.process.Models;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The work list with all its rows instead of a page's, in the reader's words. */
@Component
class WorkSheet {

    private static final List<String> HEADINGS = List.of(
            "worklist.sheet.number",
            "worklist.column.company",
            "worklist.filter.region",
            "worklist.column.task",
            "worklist.sheet.about",
            "worklist.column.stage",
            "worklist.filter.due",
            "worklist.column.since",
            "worklist.sort.PRIORITY",
            "worklist.sheet.role",
            "worklist.column.who",
            "worklist.held");

    private final WorkRows rows;
    private final Stages stages;
    private final Places places;
    private final Models models;
    private final Moments moments;
    private final MessageSource messages;
    private final Clock clock;

    WorkSheet(
            WorkRows rows,
            Stages stages,
            Places places,
            Models models,
            Moments moments,
            MessageSource messages,
            Clock clock) {
        this.rows = rows;
        this.stages = stages;
        this.places = places;
        this.models = models;
        this.moments = moments;
        this.messages = messages;
        this.clock = clock;
    }

    Sheet of(Actor actor, ListState state, Locale locale) {
        var read = rows.upTo(Sheet.MOST_ROWS + 1, actor, state, Horizon.of(clock.instant(), moments));
        var labels = stages.labels(locale);
        return Sheet.of(say("worklist.title", locale), headings(locale), read, row -> cells(row, labels, locale));
    }

    private List<String> headings(Locale locale) {
        return HEADINGS.stream().map(key -> say(key, locale)).toList();
    }

    private List<@Nullable Object> cells(WorkRow row, Map<String, String> labels, Locale locale) {
        return Arrays.asList(
                row.number(),
                row.company(),
                places.region(row.region()),
                models.say(row.name(), locale),
                row.about(),
                row.stage() == null ? null : labels.getOrDefault(row.stage(), row.stage()),
                row.due(),
                row.since(),
                say("worklist.priority." + priority(row), locale),
                say("role." + row.role(), locale),
                row.assigneeName(),
                row.held() ? say("worklist.held", locale) : null);
    }

    private static String priority(WorkRow row) {
        return row.priority() == WorkRow.NORMAL ? "normal" : row.priority() > WorkRow.NORMAL ? "high" : "low";
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
