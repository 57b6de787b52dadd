package eu.uptake.worklist;

import eu.uptake.assistance.Hours;
import eu.uptake.assistance.TimesheetRefused;
import eu.uptake.assistance.Timesheets;
import eu.uptake.platform.Actor;
import eu.uptake.registry.Role;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One signed version of a month: to be read, signed by a second person, returned or taken back. */
@Controller
class TimesheetController {

    private static final String BACK = "redirect:/work/hours/sheets/{at}";

    private final Timesheets timesheets;
    private final MessageSource messages;

    TimesheetController(Timesheets timesheets, MessageSource messages) {
        this.timesheets = timesheets;
        this.messages = messages;
    }

    @GetMapping("/work/hours/sheets/{sheet}")
    String show(@AuthenticationPrincipal(expression = "actor") Actor actor, @PathVariable String sheet, Model model) {
        var found = timesheets.find(actor, sheet);
        model.addAttribute("sheet", found);
        model.addAttribute("content", timesheets.content(found));
        model.addAttribute("versions", timesheets.versions(found.person(), found.month()));
        model.addAttribute("own", found.person() == actor.person());
        model.addAttribute("second", found.person() != actor.person() && actor.has(Role.COORDINATOR));
        return "worklist/timesheet";
    }

    @PostMapping("/work/hours/sheets/{sheet}/take-back")
    String takeBack(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String sheet,
            RedirectAttributes redirect,
            Locale locale) {
        return done(sheet, "timesheet.takenBack", redirect, locale, () -> timesheets.takeBack(actor, sheet));
    }

    @PostMapping("/work/hours/sheets/{sheet}/countersign")
    String countersign(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String sheet,
            @RequestParam(defaultValue = "false") boolean confirmed,
            RedirectAttributes redirect,
            Locale locale) {
        timesheets.find(actor, sheet);
        if (!confirmed) {
            redirect.addFlashAttribute("sheetProblem", "unconfirmed");
            redirect.addAttribute("at", sheet);
            return BACK + "#second";
        }
        return done(sheet, "timesheet.countersigned", redirect, locale, () -> timesheets.countersign(actor, sheet));
    }

    @PostMapping("/work/hours/sheets/{sheet}/return")
    String sendBack(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String sheet,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect,
            Locale locale) {
        timesheets.find(actor, sheet);
        var written = reason.strip();
        if (written.isEmpty() || written.length() > Hours.LONGEST_REASON) {
            redirect.addFlashAttribute("sheetProblem", "reason");
            redirect.addFlashAttribute("sheetReason", reason);
            redirect.addAttribute("at", sheet);
            return BACK + "#return";
        }
        return done(sheet, "timesheet.returned", redirect, locale, () -> timesheets.sendBack(actor, sheet, written));
    }

    private String done(String sheet, String message, RedirectAttributes redirect, Locale locale, Runnable step) {
        redirect.addAttribute("at", sheet);
        try {
            step.run();
            redirect.addFlashAttribute("flash", messages.getMessage(message, null, locale));
        } catch (TimesheetRefused refused) {
            redirect.addFlashAttribute("sheetProblem", refused.why().name());
        }
        return BACK;
    }
}
