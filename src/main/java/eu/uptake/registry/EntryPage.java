package eu.uptake.registry;

import eu.uptake.platform.SignInSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Coming in by a one-time link. Opening it only shows a button: the scanners of mail servers open links too. */
@Controller
@RequestMapping("/enter/{token}")
class EntryPage {

    private final EntryLinks links;
    private final People people;
    private final SignInSession session;

    EntryPage(EntryLinks links, People people, SignInSession session) {
        this.links = links;
        this.people = people;
        this.session = session;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        if (!links.opens(token)) {
            return over(response);
        }
        model.addAttribute("token", token);
        return "registry/enter";
    }

    @PostMapping
    String enter(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var entry = links.use(token);
        var actor = entry.flatMap(used -> people.actor(used.person()));
        if (actor.isEmpty()) {
            return over(response);
        }
        var person = people.get(actor.get().person());
        session.begin(actor.get(), person.email(), request, response);
        return "redirect:" + entry.get().target();
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "registry/link-over";
    }
}
