package eu.uptake.registry;

import eu.uptake.platform.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisations of the consortium: see them, add one, correct one. */
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

    @GetMapping("/{organisation}")
    String one(Actor actor, @PathVariable long organisation, Model model, Locale reader) {
        var one = known(actor, organisation);
        return one(one, OrganisationForm.of(one, organisations.technologies(organisation)), Map.of(), model, reader);
    }

    @PostMapping("/{organisation}")
    String correct(
            Actor actor,
            @PathVariable long organisation,
            OrganisationForm form,
            Model model,
            Locale reader,
            HttpServletResponse response,
            RedirectAttributes next) {
        var one = known(actor, organisation);
        var problems = form.problemsOfCorrection(lists);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(one, form, problems, model, reader);
        }
        organisations.correct(organisation, form);
        next.addFlashAttribute("done", "registry.organisations.corrected");
        return "redirect:/admin/organisations";
    }

    /** A company's facts are its own, and told in its case. */
    private Organisation known(Actor actor, long id) {
        if (!actor.has(Role.COORDINATOR) && !actor.has(Role.ADMIN)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return organisations
                .find(id)
                .filter(one -> one.kind() != OrganisationKind.COMPANY)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String one(
            Organisation one, OrganisationForm form, Map<String, String> problems, Model model, Locale reader) {
        model.addAttribute("one", one);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("countries", Choice.countries(lists, reader));
        model.addAttribute("regions", Choice.regions(lists));
        model.addAttribute("technologies", Choice.technologies(lists, reader));
        return "registry/organisation";
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
