package eu.uptake.notification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
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

/** The coordinator's view of all mails. A personal link is shown only in the demonstration, whose mails go nowhere. */
@Controller
@RequestMapping("/ledger")
class LedgerController {

    private static final int PAGE = 50;

    private final Mails mails;
    private final MailLinks links;
    private final Postman postman;
    private final MessageSource messages;
    private final boolean demo;

    LedgerController(Mails mails, MailLinks links, Postman postman, MessageSource messages, Environment environment) {
        this.mails = mails;
        this.links = links;
        this.postman = postman;
        this.messages = messages;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(name = "case", defaultValue = "") String number,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam @Nullable Long before,
            Model model) {
        var filter = new LedgerFilter(state(state), given(number), given(text), before);
        var found = mails.list(filter, PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("mails", page);
        model.addAttribute("filter", filter);
        model.addAttribute("states", MailState.values());
        model.addAttribute("waiting", mails.waiting());
        model.addAttribute("many", Mails.MANY);
        model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
        model.addAttribute("sends", postman.isThere());
        return "notification/ledger";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model, Locale locale) {
        var mail = find(id);
        model.addAttribute("mail", mail);
        model.addAttribute("text", mail.textWith(link(mail, locale)));
        model.addAttribute("link", demo ? links.make(mail) : null);
        model.addAttribute("sendable", postman.isThere() && mail.mayStartOver());
        return "notification/mail";
    }

    @PostMapping("/{id}/send")
    String send(@PathVariable long id, RedirectAttributes redirect, Locale locale) {
        var mail = find(id);
        var again = postman.isThere() && mails.sendAgain(mail.id());
        var key = again ? "notification.sendingAgain" : "notification.notSendable";
        redirect.addFlashAttribute("flash", messages.getMessage(key, null, locale));
        return "redirect:/ledger/" + id;
    }

    private static @Nullable String given(String typed) {
        return typed.isBlank()
                ? null
                : typed.strip().substring(0, Math.min(100, typed.strip().length()));
    }

    private String link(Mail mail, Locale locale) {
        return mail.isPersonal() ? messages.getMessage("notification.personalLink", null, locale) : links.page(mail);
    }

    private Mail find(long id) {
        return mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A state nobody knows filters nothing: the address may have been typed. */
    private static @Nullable MailState state(String name) {
        for (var state : MailState.values()) {
            if (state.name().equalsIgnoreCase(name)) {
                return state;
            }
        }
        return null;
    }
}
