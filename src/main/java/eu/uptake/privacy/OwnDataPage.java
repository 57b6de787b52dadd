package eu.uptake.privacy;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Languages;
import eu.uptake.registry.ContactForm;
import eu.uptake.registry.People;
import eu.uptake.registry.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Everybody's own data: staff have it here, companies on a page of theirs that sends its forms here. */
@Controller
@RequestMapping("/account/data")
class OwnDataPage {

    static final int LONGEST_WISH = 2000;

    private final OwnData ownData;
    private final People people;
    private final ConsentWordings wordings;
    private final Consents consents;
    private final DataRequests requests;
    private final DataCopies copies;
    private final MessageSource messages;

    OwnDataPage(
            OwnData ownData,
            People people,
            ConsentWordings wordings,
            Consents consents,
            DataRequests requests,
            DataCopies copies,
            MessageSource messages) {
        this.ownData = ownData;
        this.people = people;
        this.wordings = wordings;
        this.consents = consents;
        this.requests = requests;
        this.copies = copies;
        this.messages = messages;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        return isOfCompany(actor)
                ? "redirect:/portal/data"
                : page(actor, ContactForm.of(people.get(actor.person())), Map.of(), model);
    }

    @PostMapping
    String correct(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var form = new ContactForm(name, phone, language);
        var problems = form.problems();
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, form, problems, model);
        }
        people.update(actor.person(), form.details());
        RequestContextUtils.getLocaleResolver(request).setLocale(request, response, form.locale());
        return done("registry.contact.saved", "", actor, form.locale(), next);
    }

    @PostMapping("/consents")
    String say(
            Actor actor,
            @RequestParam String category,
            @RequestParam boolean given,
            Locale locale,
            RedirectAttributes next) {
        if (wordings.find(category).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        consents.say(actor.person(), category, given, Way.PAGE, null);
        return done(
                given ? "privacy.consent.done.given" : "privacy.consent.done.back", "#consents", actor, locale, next);
    }

    @PostMapping("/requests")
    String ask(
            Actor actor,
            @RequestParam RequestKind kind,
            @RequestParam(defaultValue = "") String wish,
            Locale locale,
            RedirectAttributes next) {
        if (wish.strip().length() > LONGEST_WISH) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        requests.file(actor, kind, wish.strip());
        return done("privacy.request.sent", "#requests", actor, locale, next);
    }

    @PostMapping("/copy")
    ResponseEntity<byte[]> copy(Actor actor, @RequestParam(defaultValue = "JSON") CopyFormat format, Locale locale) {
        return copies.make(actor.person(), actor, null, format, locale);
    }

    private String page(Actor actor, ContactForm form, Map<String, String> problems, Model model) {
        model.addAttribute("person", people.get(actor.person()));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("languages", Languages.SPOKEN);
        model.addAttribute("mine", ownData.of(actor));
        return "privacy/data";
    }

    private String done(String key, String at, Actor actor, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", messages.getMessage(key, null, locale));
        return "redirect:" + (isOfCompany(actor) ? "/portal/data" : "/account/data") + at;
    }

    private static boolean isOfCompany(Actor actor) {
        return actor.has(Role.SME) || actor.has(Role.PROVIDER);
    }
}
