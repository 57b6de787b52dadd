package eu.uptake.portal;

import eu.uptake.casefile.CompanyFacts;
import eu.uptake.casefile.Notes;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Languages;
import eu.uptake.privacy.OwnData;
import eu.uptake.registry.ContactForm;
import eu.uptake.registry.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What the programme holds of a person and their company; people correct their own, and ask for the rest. */
@Controller
class DataController {

    private static final int LONGEST_CORRECTION = 2000;

    private final MyCases myCases;
    private final People people;
    private final OwnData ownData;
    private final CompanyFacts facts;
    private final Notes notes;
    private final MessageSource messages;

    DataController(
            MyCases myCases, People people, OwnData ownData, CompanyFacts facts, Notes notes, MessageSource messages) {
        this.myCases = myCases;
        this.people = people;
        this.ownData = ownData;
        this.facts = facts;
        this.notes = notes;
        this.messages = messages;
    }

    @GetMapping("/portal/data")
    String data(
            Actor actor,
            @RequestParam(name = "case", required = false) @Nullable String number,
            Locale locale,
            Model page) {
        return show(actor, number, known(actor), Map.of(), locale, page);
    }

    @PostMapping("/portal/data")
    String correct(
            Actor actor,
            @RequestParam(name = "case", required = false) @Nullable String number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model page,
            RedirectAttributes redirect) {
        var form = new ContactForm(name, phone, language);
        var problems = form.problems();
        if (!problems.isEmpty()) {
            response.setStatus(422);
            return show(actor, number, form, problems, locale, page);
        }
        people.update(actor.person(), form.details());
        RequestContextUtils.getLocaleResolver(request).setLocale(request, response, form.locale());
        return saved("registry.contact.saved", number, form.locale(), redirect);
    }

    @PostMapping("/portal/data/correction")
    String propose(
            Actor actor,
            @RequestParam("case") String number,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response,
            Locale locale,
            Model page,
            RedirectAttributes redirect) {
        var file = myCases.get(actor, number);
        var wish = text.strip();
        if (wish.isEmpty() || wish.length() > LONGEST_CORRECTION) {
            response.setStatus(422);
            page.addAttribute("wish", wish);
            var problems = Map.of("text", "portal.data.text.wrong");
            return show(actor, number, known(actor), problems, locale, page);
        }
        notes.add(file, actor, messages.getMessage("portal.data.note", new Object[] {wish}, Locale.ENGLISH));
        return saved("portal.data.proposed", number, locale, redirect);
    }

    private String show(
            Actor actor,
            @Nullable String number,
            ContactForm form,
            Map<String, String> problems,
            Locale locale,
            Model page) {
        page.addAttribute("person", people.get(actor.person()));
        page.addAttribute("form", form);
        page.addAttribute("problems", problems);
        page.addAttribute("languages", Languages.SPOKEN);
        page.addAttribute("cases", myCases.of(actor));
        page.addAttribute("mine", ownData.of(actor));
        myCases.choose(actor, number).ifPresent(file -> {
            page.addAttribute("file", file);
            page.addAttribute("facts", facts.of(file, locale));
        });
        return "portal/data";
    }

    private String saved(String key, @Nullable String number, Locale locale, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", messages.getMessage(key, null, locale));
        if (number != null) {
            redirect.addAttribute("case", number);
        }
        return "redirect:/portal/data";
    }

    private ContactForm known(Actor actor) {
        return ContactForm.of(people.get(actor.person()));
    }
}
