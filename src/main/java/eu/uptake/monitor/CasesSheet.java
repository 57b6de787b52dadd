package eu.uptake.monitor;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Sheet;
import eu.uptake.platform.SheetFiles;
import eu.uptake.process.Models;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of cases to take away: its address is the list's, so the file holds what the list shows. */
@Controller
class CasesSheet {

    private static final List<String> HEADINGS = List.of(
            "monitor.cases.sheet.number",
            "monitor.company",
            "monitor.cases.sheet.country",
            "monitor.cases.region",
            "monitor.cases.status",
            "monitor.stage",
            "monitor.cases.sheet.since",
            "monitor.with",
            "monitor.cases.sheet.person",
            "monitor.task",
            "monitor.tasks.about",
            "monitor.due",
            "monitor.process.openTasks",
            "monitor.cases.sheet.held",
            "monitor.cases.centre",
            "monitor.cases.advisor");

    private final CaseList cases;
    private final JourneyStages stages;
    private final Models models;
    private final SheetFiles files;
    private final MessageSource messages;

    CasesSheet(CaseList cases, JourneyStages stages, Models models, SheetFiles files, MessageSource messages) {
        this.cases = cases;
        this.stages = stages;
        this.models = models;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping("/monitor/cases/export.csv")
    ResponseEntity<byte[]> csv(
            CaseFilter filter, @AuthenticationPrincipal(expression = "actor") Actor actor, Locale locale) {
        return files.csv(sheet(actor, filter, locale));
    }

    @GetMapping("/monitor/cases/export.xlsx")
    ResponseEntity<byte[]> xlsx(
            CaseFilter filter, @AuthenticationPrincipal(expression = "actor") Actor actor, Locale locale) {
        return files.xlsx(sheet(actor, filter, locale));
    }

    private Sheet sheet(Actor actor, CaseFilter filter, Locale locale) {
        var headings = HEADINGS.stream().map(key -> say(key, locale)).toList();
        var read = cases.upTo(Sheet.MOST_ROWS + 1, actor, filter);
        return Sheet.of(say("monitor.cases.title", locale), headings, read, row -> cells(row, locale));
    }

    private List<@Nullable Object> cells(CaseRow row, Locale locale) {
        var turn = row.turns().isEmpty() ? null : row.turns().get(0);
        var stage = stages.label(row.stage());
        return Arrays.asList(
                row.number(),
                row.companyName(),
                row.country(),
                row.region(),
                say("status." + row.status(), locale),
                stage == null ? null : models.say(stage, locale),
                row.stageSince(),
                turn == null ? null : say("role." + turn.role(), locale),
                turn == null ? null : turn.assignee(),
                turn == null ? null : models.say(turn.task(), locale),
                turn == null ? null : turn.about(),
                turn == null ? null : turn.due(),
                row.turns().size(),
                row.heldUntil(),
                row.centre(),
                row.advisor());
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
