package eu.uptake.privacy;

import eu.uptake.platform.Actor;
import eu.uptake.platform.LocalPath;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The privacy notice for everybody to read, and taking note of it. */
@Controller
class NoticePage {

    private final Notices notices;
    private final Purposes purposes;
    private final Controllers controllers;
    private final Acknowledgements acknowledgements;
    private final MessageSource messages;
    private final Screening screening = Screening.read();

    NoticePage(
            Notices notices,
            Purposes purposes,
            Controllers controllers,
            Acknowledgements acknowledgements,
            MessageSource messages) {
        this.notices = notices;
        this.purposes = purposes;
        this.controllers = controllers;
        this.acknowledgements = acknowledgements;
        this.messages = messages;
    }

    @GetMapping("/privacy")
    String inForce(Model model) {
        return show(notices.inForce(), model);
    }

    @GetMapping("/privacy/{version}")
    String older(@PathVariable String version, Model model) {
        return show(notices.find(version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), model);
    }

    @PostMapping("/account/noted")
    String noted(Actor actor, @RequestParam(defaultValue = "/") String back, Locale locale, RedirectAttributes next) {
        acknowledgements.add(actor.person(), Way.PAGE);
        next.addFlashAttribute("flash", messages.getMessage("privacy.noted", null, locale));
        return "redirect:" + (LocalPath.isLocal(back) ? back : "/");
    }

    private String show(Notice notice, Model model) {
        var current = notice.equals(notices.inForce());
        model.addAttribute("notice", notice);
        model.addAttribute("current", current);
        model.addAttribute("known", notices.known());
        model.addAttribute("purposes", purposes.all());
        model.addAttribute("controllers", controllers.all());
        model.addAttribute("settings", controllers.settings());
        model.addAttribute("screening", screening);
        return "privacy/notice";
    }
}
