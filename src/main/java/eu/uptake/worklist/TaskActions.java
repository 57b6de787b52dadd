package eu.uptake.worklist;

import eu.uptake.platform.Actor;
import eu.uptake.process.Desk;
import eu.uptake.process.NoSuchTask;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking a task, giving it back, giving it to somebody. */
@Controller
class TaskActions {

    private final Desk desk;
    private final WorkRows rows;
    private final MessageSource messages;

    TaskActions(Desk desk, WorkRows rows, MessageSource messages) {
        this.desk = desk;
        this.rows = rows;
        this.messages = messages;
    }

    /** @param from the colleague from whom the task is knowingly taken; without it theirs is never taken */
    @PostMapping("/work/tasks/{task}/claim")
    String claim(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String task,
            @RequestParam(required = false) @Nullable Long from,
            RedirectAttributes redirect,
            Locale locale,
            HttpSession session,
            Model model) {
        var row = row(actor, task);
        if (row.isWithColleague(actor) && !row.assignee().equals(from)) {
            model.addAttribute("row", row);
            model.addAttribute("back", Return.address(session));
            return "worklist/take-over";
        }
        desk.claim(actor, task);
        flash(redirect, "worklist.claimed", locale);
        return "redirect:/work/tasks/" + task;
    }

    /** @param list whether to come back to the list rather than to the task */
    @PostMapping("/work/tasks/{task}/release")
    String release(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String task,
            @RequestParam(defaultValue = "false") boolean list,
            HttpSession session,
            RedirectAttributes redirect,
            Locale locale) {
        desk.release(actor, task);
        flash(redirect, "worklist.released", locale);
        return "redirect:" + (list ? Return.address(session) : "/work/tasks/" + task);
    }

    @PostMapping("/work/tasks/{task}/assign")
    String assign(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String task,
            @RequestParam long person,
            RedirectAttributes redirect,
            Locale locale) {
        desk.assign(actor, task, person);
        flash(redirect, "worklist.assigned", locale);
        return "redirect:/work/tasks/" + task;
    }

    private WorkRow row(Actor actor, String task) {
        return rows.find(actor, List.of(task)).stream().findFirst().orElseGet(() -> {
            desk.open(actor, task); // tells whether it is over, or was never there
            throw new NoSuchTask(task);
        });
    }

    private void flash(RedirectAttributes redirect, String key, Locale locale) {
        redirect.addFlashAttribute("flash", messages.getMessage(key, null, locale));
    }
}
