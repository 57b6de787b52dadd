package eu.uptake.registry;

import eu.uptake.platform.SavedPath;
import eu.uptake.platform.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in: by password, or by asking for a link. */
@Controller
@RequestMapping("/sign-in")
class SignInPage {

    private final LinkRequests links;
    private final ObjectProvider<ShownAccounts> shown;

    SignInPage(LinkRequests links, ObjectProvider<ShownAccounts> shown) {
        this.links = links;
        this.shown = shown;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal @Nullable SignedIn signedIn,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String email,
            Model model) {
        if (signedIn != null) {
            return "redirect:/";
        }
        model.addAttribute("failed", request.getParameter("failed") != null);
        model.addAttribute("signedOut", request.getParameter("signed-out") != null);
        model.addAttribute("wanted", SavedPath.of(request).isPresent());
        model.addAttribute(
                "accounts",
                shown.stream().map(ShownAccounts::list).flatMap(List::stream).toList());
        model.addAttribute("email", email);
        return "registry/sign-in";
    }

    @PostMapping("/link")
    String askForLink(@RequestParam String email, HttpServletRequest request) {
        links.ask(email, SavedPath.of(request).orElse("/"));
        return "redirect:/sign-in/link-sent";
    }

    @GetMapping("/link-sent")
    String linkSent() {
        return "registry/link-sent";
    }
}
