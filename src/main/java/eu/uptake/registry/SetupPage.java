package eu.uptake.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where the first coordinator sets the programme up. */
@Controller
@Profile("!demo")
@RequestMapping("/setup/{token}")
class SetupPage {

    private final FirstCoordinator first;
    private final ReferenceLists lists;

    SetupPage(FirstCoordinator first, ReferenceLists lists) {
        this.first = first;
        this.lists = lists;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, Locale reader) {
        if (!first.isAwaiting(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(token, model, SetupForm.EMPTY, Map.of(), reader);
    }

    @PostMapping
    String setUp(@PathVariable String token, SetupForm form, Model model, Locale reader, HttpServletResponse response) {
        if (!first.isAwaiting(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var problems = form.problems(lists);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(token, model, form, problems, reader);
        }
        if (!first.setUp(token, form)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/sign-in";
    }

    private String page(String token, Model model, SetupForm form, Map<String, String> problems, Locale reader) {
        model.addAttribute("token", token);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("countries", Choice.countries(lists, reader));
        return "registry/setup";
    }
}
