package eu.uptake.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisations of the consortium: see them, add one. */
@Controller
@RequestMapping("/admin/organisations")
class OrganisationsPage {

    private final Organisations organisations;
    private final Collaborations collaborations;
    private final ReferenceLists lists;

    OrganisationsPage(Organisations organisations, Collaborations collaborations, ReferenceLists lists) {
        this.organisations = organisations;
        this.collaborations = collaborations;
        this.lists = lists;
    }

    @GetMapping
    String show(Model model, Locale reader) {
        return page(model, OrganisationForm.EMPTY, Map.of(), reader);
    }

    @PostMapping
    String create(
            OrganisationForm form, Model model, Locale reader, HttpServletResponse response, RedirectAttributes next) {
        var problems = form.problems(lists);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, form, problems, reader);
        }
        var id = organisations.create(form.organisation());
        if (Boolean.TRUE.equals(form.outside())) {
            collaborations.outside(id);
        }
        next.addFlashAttribute("done", "registry.organisations.created");
        return "redirect:/admin/organisations";
    }

    /** A centre outside the consortium: what proves that it works with it. */
    @PostMapping("/collaborations")
    String prove(
            CollaborationForm form, Model model, Locale reader, HttpServletResponse response, RedirectAttributes next) {
        var problems = form.problems(organisations);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("proof", form);
            return page(model, OrganisationForm.EMPTY, problems, reader);
        }
        collaborations.prove(form.proof());
        next.addFlashAttribute("done", "registry.collaboration.recorded");
        return "redirect:/admin/organisations";
    }

    private String page(Model model, OrganisationForm form, Map<String, String> problems, Locale reader) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("organisations", organisations.consortium());
        model.addAttribute("outside", collaborations.outside());
        model.addAttribute("unsecured", collaborations.unsecured());
        if (!model.containsAttribute("proof")) {
            model.addAttribute("proof", CollaborationForm.EMPTY);
        }
        model.addAttribute("kinds", OrganisationForm.JOINING);
        var countries = Choice.countries(lists, reader);
        var regions = Choice.regions(lists);
        model.addAttribute("countries", countries);
        model.addAttribute("countryNames", Choice.names(countries));
        model.addAttribute("regions", regions);
        model.addAttribute("regionNames", Choice.names(regions));
        model.addAttribute("technologies", Choice.technologies(lists, reader));
        return "registry/organisations";
    }
}
