package eu.uptake.worklist;

import eu.uptake.platform.Actor;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts on the rows chosen in the list and comes back to it with a word on each. */
@Controller
class BulkController {

    private final Bulk bulk;

    BulkController(Bulk bulk) {
        this.bulk = bulk;
    }

    @PostMapping("/work/bulk")
    String act(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @RequestParam String action,
            @RequestParam(name = "task", required = false) @Nullable List<String> tasks,
            @RequestParam(required = false) @Nullable Long person,
            HttpSession session,
            RedirectAttributes redirect,
            Model model) {
        var chosen = tasks == null ? List.<String>of() : tasks;
        var back = "redirect:" + Return.address(session);
        switch (action) {
            case "claim" -> redirect.addFlashAttribute("results", bulk.claim(actor, chosen));
            case "release" -> redirect.addFlashAttribute("results", bulk.release(actor, chosen));
            case "assign" -> {
                if (person == null) {
                    return choose(actor, chosen, session, model);
                }
                redirect.addFlashAttribute("results", bulk.assign(actor, chosen, person));
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such action");
        }
        redirect.addFlashAttribute("action", action);
        return back;
    }

    private String choose(Actor actor, List<String> tasks, HttpSession session, Model model) {
        var chosen = bulk.chosen(actor, tasks);
        model.addAttribute("chosen", chosen);
        model.addAttribute("candidates", bulk.candidates(actor, chosen));
        model.addAttribute("back", Return.address(session));
        return "worklist/assign";
    }
}
