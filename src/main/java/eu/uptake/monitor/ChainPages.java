package eu.uptake.monitor;

import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Chain;
import eu.uptake.casefile.ChainRound;
import eu.uptake.casefile.Timeline;
import eu.uptake.platform.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Whether histories are as they were written: one case looked at now, and what the round over all has found. */
@Controller
class ChainPages {

    private final Cases cases;
    private final Timeline timeline;
    private final ChainRound round;

    ChainPages(Cases cases, Timeline timeline, ChainRound round) {
        this.cases = cases;
        this.timeline = timeline;
        this.round = round;
    }

    @GetMapping("/monitor/cases/{number}/history")
    String one(@PathVariable String number, @AuthenticationPrincipal(expression = "actor") Actor actor, Model model) {
        var file = cases.find(actor, number);
        var chain = timeline.verify(file);
        model.addAttribute("file", file);
        model.addAttribute("whole", chain instanceof Chain.Whole whole ? whole : null);
        model.addAttribute("broken", chain instanceof Chain.Broken broken ? broken : null);
        return "monitor/history";
    }

    @GetMapping("/monitor/histories")
    String all(Model model) {
        model.addAttribute("progress", round.progress());
        model.addAttribute("found", round.broken());
        return "monitor/histories";
    }
}
