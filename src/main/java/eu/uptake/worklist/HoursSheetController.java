package eu.uptake.worklist;

import eu.uptake.assistance.LoggedLine;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Sheet;
import eu.uptake.platform.SheetFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A month of hours to take away, line by line. */
@Controller
class HoursSheetController {

    private static final List<String> HEADINGS = List.of(
            "hours.sheet.person",
            "hours.day",
            "hours.hours",
            "hours.sheet.case",
            "hours.company",
            "hours.sheet.code",
            "hours.service",
            "hours.workPackage",
            "hours.done",
            "hours.sheet.line",
            "hours.sheet.corrects",
            "hours.reason");

    private final HoursMonth months;
    private final SheetFiles files;
    private final MessageSource messages;

    HoursSheetController(HoursMonth months, SheetFiles files, MessageSource messages) {
        this.months = months;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping("/work/hours/export.csv")
    ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(required = false) @Nullable Long person,
            Locale locale) {
        return files.csv(sheet(months.of(actor, month, person), locale));
    }

    @GetMapping("/work/hours/export.xlsx")
    ResponseEntity<byte[]> xlsx(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(required = false) @Nullable Long person,
            Locale locale) {
        return files.xlsx(sheet(months.of(actor, month, person), locale));
    }

    private Sheet sheet(HoursMonth.Asked asked, Locale locale) {
        var name = messages.getMessage("hours.title", null, locale) + " "
                + asked.worked().month();
        var headings = HEADINGS.stream()
                .map(key -> messages.getMessage(key, null, locale))
                .toList();
        return Sheet.of(
                name,
                headings,
                asked.worked().lines(),
                line -> cells(asked.person().name(), line));
    }

    private static List<@Nullable Object> cells(String person, LoggedLine line) {
        return Arrays.asList(
                person,
                line.on(),
                line.hours(),
                line.number(),
                line.company(),
                line.code(),
                line.title(),
                line.workPackage(),
                line.summary(),
                line.id(),
                line.corrects(),
                line.reason());
    }
}
