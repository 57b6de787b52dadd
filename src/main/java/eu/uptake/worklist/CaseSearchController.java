package eu.uptake.worklist;

import eu.uptake.platform.Actor;
import eu.uptake.registry.Role;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers "what is the status?": cases by company or number, with where each stands. */
@Controller
class CaseSearchController {

    private final CaseSearch search;
    private final Stages stages;
    private final Places places;

    CaseSearchController(CaseSearch search, Stages stages, Places places) {
        this.search = search;
        this.stages = stages;
        this.places = places;
    }

    @GetMapping("/work/cases")
    String find(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable Long below,
            RedirectAttributes redirect,
            Locale locale,
            Model model) {
        var wanted = text.strip().substring(0, Math.min(100, text.strip().length()));
        if (actor.has(Role.COORDINATOR)) { // whose list of all cases filters and sorts by more
            redirect.addAttribute("q", wanted);
            redirect.addAttribute("status", open ? "open" : "all");
            return "redirect:/monitor/cases";
        }
        model.addAttribute("found", search.find(actor, wanted, mine, open, below));
        model.addAttribute("text", wanted);
        model.addAttribute("mine", mine);
        model.addAttribute("open", open);
        model.addAttribute("below", below);
        model.addAttribute("stages", stages.labels(locale));
        model.addAttribute("places", places);
        return "worklist/cases";
    }
}
