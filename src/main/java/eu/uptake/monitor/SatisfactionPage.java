package eu.uptake.monitor;

import eu.uptake.adoption.NetPromoter;
import eu.uptake.adoption.Satisfaction;
import eu.uptake.adoption.Surveys;
import eu.uptake.process.ElementModel;
import eu.uptake.process.Models;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How content the companies are, occasion by occasion; too few answers are not shown. */
@Controller
class SatisfactionPage {

    private final Surveys surveys;
    private final Models models;

    SatisfactionPage(Surveys surveys, Models models) {
        this.surveys = surveys;
        this.models = models;
    }

    /** An occasion by the name of its task, as drawn. */
    record Row(String occasion, Satisfaction said) {}

    @GetMapping("/monitor/satisfaction")
    String show(Model model) {
        var names = names();
        List<Row> rows = surveys.all().stream()
                .map(said -> new Row(names.getOrDefault(said.element(), said.element()), said))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("fewest", NetPromoter.FEWEST);
        return "monitor/satisfaction";
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (var process : models.latest()) {
            for (ElementModel element : process.elements()) {
                names.put(element.id(), element.name());
            }
        }
        return names;
    }
}
