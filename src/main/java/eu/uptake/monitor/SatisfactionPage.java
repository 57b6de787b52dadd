package eu.uptake.monitor;

import eu.uptake.adoption.NetPromoter;
import eu.uptake.adoption.Surveys;
import eu.uptake.process.Contented;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How content the companies are, by occasion and by service; too few answers are not shown. */
@Controller
class SatisfactionPage {

    private final Surveys surveys;
    private final Contented contented;

    SatisfactionPage(Surveys surveys, Contented contented) {
        this.surveys = surveys;
        this.contented = contented;
    }

    @GetMapping("/monitor/satisfaction")
    String show(Locale locale, Model model) {
        model.addAttribute("rows", contented.named(surveys.byOccasion(), locale));
        model.addAttribute("services", contented.named(surveys.byService(), locale));
        model.addAttribute("fewest", NetPromoter.FEWEST);
        return "monitor/satisfaction";
    }
}
