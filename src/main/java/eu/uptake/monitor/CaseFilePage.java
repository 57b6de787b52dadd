package eu.uptake.monitor;

import eu.uptake.casefile.Cases;
import eu.uptake.casefile.Evidence;
import eu.uptake.casefile.Notes;
import eu.uptake.platform.Actor;
import eu.uptake.process.CaseViews;
import eu.uptake.process.Requests;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole case on one page, with what a coordinator can do to it. */
@Controller
class CaseFilePage {

    private final Cases cases;
    private final CaseViews views;
    private final Requests requests;
    private final Evidence evidence;
    private final Notes notes;
    private final ContactConsents consents;

    CaseFilePage(
            Cases cases, CaseViews views, Requests requests, Evidence evidence, Notes notes, ContactConsents consents) {
        this.cases = cases;
        this.views = views;
        this.requests = requests;
        this.evidence = evidence;
        this.notes = notes;
        this.consents = consents;
    }

    @GetMapping("/monitor/cases/{number}")
    String show(
            @PathVariable String number,
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            Locale locale,
            Model model) {
        var file = cases.find(actor, number);
        model.addAttribute("view", views.of(file, locale));
        model.addAttribute("offers", requests.offered(actor, file, locale));
        model.addAttribute("evidence", evidence.of(file));
        model.addAttribute("origins", evidence.origins(file));
        model.addAttribute("notes", notes.of(file));
        model.addAttribute("consents", consents.of(file));
        model.addAttribute("actions", CaseAction.offeredAt(file.status()));
        return "monitor/case";
    }
}
