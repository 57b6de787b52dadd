package eu.uptake.registry;

import eu.uptake.platform.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: leads everybody to their own room. */
@Controller
class HomePage {

    @GetMapping("/")
    String home(@AuthenticationPrincipal @Nullable SignedIn signedIn) {
        if (signedIn == null) {
            return "registry/welcome";
        }
        var actor = signedIn.actor();
        if (actor.has(Role.COORDINATOR)) {
            return "redirect:/monitor";
        }
        if (Role.STAFF.stream().anyMatch(role -> !role.equals(Role.ADMIN) && actor.has(role))) {
            return "redirect:/work";
        }
        return actor.has(Role.ADMIN) ? "redirect:/admin/people" : "redirect:/portal";
    }
}
