package eu.uptake.monitor;

import eu.uptake.assessment.Progress;
import eu.uptake.assessment.Spread;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How far companies came since their first assessment, and which companies are counted. */
@Controller
class ProgressPage {

    /** More than that nobody reads; the figures count all. */
    private static final int MOST = 200;

    private final Progress progress;

    ProgressPage(Progress progress) {
        this.progress = progress;
    }

    @GetMapping("/monitor/progress")
    String show(Locale locale, Model model) {
        model.addAttribute("steps", progress.steps(locale));
        model.addAttribute("ways", progress.ways(MOST));
        model.addAttribute("most", MOST);
        model.addAttribute("fewest", Spread.FEWEST);
        return "monitor/progress";
    }
}
