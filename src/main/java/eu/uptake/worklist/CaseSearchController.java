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
    private final RegionOptions regions;

    CaseSearchController(CaseSearch search, Stages stages, Places places, RegionOptions regions) {
        this.search = search;
        this.stages = stages;
        this.places = places;
        this.regions = regions;
    }

    @GetMapping("/work/cases")
    String find(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable Long below,
            RedirectAttributes redirect,
            Locale locale,
            Model model) {
        var wish = new CaseWish(text, stage, region, mine, open, below);
        if (actor.has(Role.COORDINATOR)) { // whose list of all cases filters and sorts by more
            redirect.addAttribute("q", wish.text());
            redirect.addAttribute("status", open ? "open" : "all");
            return "redirect:/monitor/cases";
        }
        model.addAttribute("advises", Role.CENTRE.stream().anyMatch(actor::has));
        model.addAttribute("wish", wish);
        model.addAttribute("found", search.find(actor, wish));
        model.addAttribute("stages", stages.labels(locale));
        model.addAttribute("places", places);
        model.addAttribute("regions", regions.in(locale));
        return "worklist/cases";
    }
}
