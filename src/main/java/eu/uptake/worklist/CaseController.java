package eu.uptake.worklist;

import eu.uptake.assistance.Sessions;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Evidence;
import eu.uptake.casefile.Notes;
import eu.uptake.notification.Mails;
import eu.uptake.platform.Actor;
import eu.uptake.process.CaseViews;
import eu.uptake.process.Requests;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
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

/** The whole case on one page. */
@Controller
class CaseController {

    private final Cases cases;
    private final CaseViews views;
    private final Requests requests;
    private final Evidence evidence;
    private final Sessions sessions;
    private final Clock clock;
    private final Notes notes;
    private final Mails mails;
    private final MessageSource messages;

    CaseController(
            Cases cases,
            CaseViews views,
            Requests requests,
            Evidence evidence,
            Sessions sessions,
            Clock clock,
            Notes notes,
            Mails mails,
            MessageSource messages) {
        this.cases = cases;
        this.views = views;
        this.requests = requests;
        this.evidence = evidence;
        this.sessions = sessions;
        this.clock = clock;
        this.notes = notes;
        this.mails = mails;
        this.messages = messages;
    }

    @GetMapping("/work/cases/{number}")
    String show(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String number,
            HttpSession session,
            Locale locale,
            Model model) {
        var file = cases.find(actor, number);
        model.addAttribute("view", views.of(file, locale));
        model.addAttribute("offers", requests.offered(actor, file, locale));
        model.addAttribute("evidence", evidence.of(file));
        model.addAttribute("origins", evidence.origins(file));
        model.addAttribute("sessions", sessions.of(file));
        model.addAttribute("arranging", Sessions.mayArrange(actor, file));
        model.addAttribute("now", clock.instant());
        model.addAttribute("notes", notes.of(file));
        model.addAttribute("mails", mails.of(file));
        model.addAttribute("back", Return.address(session));
        return "worklist/case";
    }

    /** @param task the task page to go back to, if the note was written there */
    @PostMapping("/work/cases/{number}/notes")
    String note(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String number,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String task,
            RedirectAttributes redirect,
            Locale locale) {
        var file = cases.find(actor, number);
        var written = text.strip();
        if (!written.isEmpty() && written.length() <= Notes.LONGEST) {
            notes.add(file, actor, written);
            redirect.addFlashAttribute("flash", messages.getMessage("parts.notes.added", null, locale));
        } else {
            redirect.addFlashAttribute("noteText", text);
            redirect.addFlashAttribute("noteProblem", written.isEmpty() ? "empty" : "tooLong");
        }
        redirect.addAttribute("at", task.isEmpty() ? number : task);
        return task.isEmpty() ? "redirect:/work/cases/{at}#notes" : "redirect:/work/tasks/{at}#notes";
    }
}
