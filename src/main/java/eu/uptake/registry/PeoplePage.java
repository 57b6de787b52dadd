package eu.uptake.registry;

import eu.uptake.platform.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the consortium: invite one, keep one out, let one in again. */
@Controller
@RequestMapping("/admin/people")
class PeoplePage {

    private final People people;
    private final Organisations organisations;

    PeoplePage(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    @GetMapping
    String show(Actor actor, @RequestParam(name = "q", defaultValue = "") String text, Model model) {
        model.addAttribute("q", text.strip());
        return page(actor, model, InvitationForm.EMPTY, Map.of());
    }

    @PostMapping
    String invite(
            Actor actor, InvitationForm form, Model model, HttpServletResponse response, RedirectAttributes next) {
        var problems = new LinkedHashMap<>(form.problems(organisations));
        if (!mayGive(actor, form.role())) {
            problems.put("role", "registry.problem.coordinatorOnly");
        }
        var organisation = form.organisation();
        if (!problems.isEmpty() || organisation == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, model, form, problems);
        }
        people.invite(form.person(), form.role(), organisation);
        next.addFlashAttribute("done", "registry.people.invited");
        return "redirect:/admin/people";
    }

    @PostMapping("/{person}/active")
    String activate(Actor actor, @PathVariable long person, @RequestParam boolean active, RedirectAttributes next) {
        var roles = people.rolesOf(person);
        if (roles.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var letsIn = active && !roles.stream().allMatch(role -> mayGive(actor, role));
        var aboveThem = roles.contains(Role.COORDINATOR) && !actor.has(Role.COORDINATOR);
        if (actor.person() == person || letsIn || aboveThem) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        people.activate(person, active);
        next.addFlashAttribute("done", active ? "registry.people.activated" : "registry.people.deactivated");
        return "redirect:/admin/people";
    }

    /** An administrator sees no case, so may let nobody see one, themselves least of all. */
    private static boolean mayGive(Actor actor, String role) {
        return actor.has(Role.COORDINATOR) || role.equals(Role.ADMIN);
    }

    private List<Membership> found(@Nullable Object text) {
        var wanted = Names.fold(text == null ? "" : text.toString());
        return people.staff().stream()
                .filter(one -> Names.fold(
                                one.person().name() + " " + one.person().email() + " "
                                        + one.organisation().name())
                        .contains(wanted))
                .toList();
    }

    private String page(Actor actor, Model model, InvitationForm form, Map<String, String> problems) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("self", actor.person());
        model.addAttribute("memberships", found(model.getAttribute("q")));
        model.addAttribute("organisations", organisations.consortium());
        model.addAttribute("kinds", OrganisationKind.CONSORTIUM);
        return "registry/people";
    }
}
