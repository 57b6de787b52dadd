package eu.uptake.registry;

import eu.uptake.platform.SignInSession;
import eu.uptake.platform.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing a password, for the first time or anew. */
@Controller
@RequestMapping("/account/password")
class PasswordPage {

    private final Passwords passwords;
    private final SignInSession session;

    PasswordPage(Passwords passwords, SignInSession session) {
        this.passwords = passwords;
        this.session = session;
    }

    @GetMapping
    String show(Model model, HttpServletRequest request) {
        return page(model, Map.of(), request);
    }

    @PostMapping
    String choose(
            @AuthenticationPrincipal SignedIn signedIn,
            PasswordForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var actor = signedIn.actor();
        var proven = SignInSession.isByLink(request) || passwords.match(actor.person(), form.present());
        var problems = new Problems()
                .unless(proven, "present", "presentPassword")
                .needsPassword("password", form.password())
                .unless(form.password().equals(form.repeated()), "repeated", "repeated")
                .found();
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, problems, request);
        }
        passwords.set(actor.person(), form.password());
        session.renew(signedIn, request, response);
        next.addFlashAttribute("done", "registry.password.done");
        return "redirect:/account/password";
    }

    private static String page(Model model, Map<String, String> problems, HttpServletRequest request) {
        model.addAttribute("problems", problems);
        model.addAttribute("byLink", SignInSession.isByLink(request));
        return "registry/password";
    }
}
