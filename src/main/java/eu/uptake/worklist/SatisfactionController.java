package eu.uptake.worklist;

import eu.uptake.adoption.NetPromoter;
import eu.uptake.adoption.Surveys;
import eu.uptake.platform.Actor;
import eu.uptake.process.Contented;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How content the companies are that an advisor looks after; never a single answer. */
@Controller
class SatisfactionController {

    private final Surveys surveys;
    private final Contented contented;

    SatisfactionController(Surveys surveys, Contented contented) {
        this.surveys = surveys;
        this.contented = contented;
    }

    @GetMapping("/work/satisfaction")
    String show(@AuthenticationPrincipal(expression = "actor") Actor actor, Locale locale, Model model) {
        model.addAttribute("rows", contented.named(surveys.byOccasionFor(actor.person()), locale));
        model.addAttribute("together", Surveys.TOGETHER);
        model.addAttribute("fewest", NetPromoter.FEWEST);
        return "worklist/satisfaction";
    }
}
