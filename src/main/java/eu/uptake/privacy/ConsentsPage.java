package eu.uptake.privacy;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Sheet;
import eu.uptake.platform.SheetFiles;
import eu.uptake.registry.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has consented to what, for those who write newsletters, to read and to take away. */
@Controller
@RequestMapping("/monitor/consents")
class ConsentsPage {

    private static final int SHOWN = 200;
    private static final List<String> HEADINGS = List.of(
            "privacy.sheet.name",
            "privacy.sheet.email",
            "privacy.sheet.language",
            "privacy.consents.category",
            "privacy.consents.stand",
            "privacy.sheet.at",
            "privacy.sheet.wording");

    private final ConsentList list;
    private final ConsentWordings wordings;
    private final Consents consents;
    private final SheetFiles files;
    private final MessageSource messages;

    ConsentsPage(
            ConsentList list, ConsentWordings wordings, Consents consents, SheetFiles files, MessageSource messages) {
        this.list = list;
        this.wordings = wordings;
        this.consents = consents;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping
    String show(Actor actor, ConsentFilter filter, Model model) {
        var found = list.upTo(SHOWN + 1, actor, filter);
        model.addAttribute("rows", found.subList(0, Math.min(SHOWN, found.size())));
        model.addAttribute("more", found.size() > SHOWN);
        model.addAttribute("shown", SHOWN);
        model.addAttribute("filter", filter);
        model.addAttribute("stands", ConsentFilter.Stand.values());
        model.addAttribute(
                "wordings", wordings.categories().stream().map(wordings::get).toList());
        return "privacy/consents";
    }

    /** Somebody told that they take a consent back; giving one is left to themselves. */
    @PostMapping
    String takenBack(
            Actor actor,
            @RequestParam long person,
            @RequestParam String category,
            Locale locale,
            RedirectAttributes next) {
        if (!actor.has(Role.COORDINATOR)) {
            throw new AccessDeniedException("Only a coordinator records what others told");
        }
        if (wordings.find(category).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        consents.say(person, category, false, Way.TOLD, actor.person());
        next.addFlashAttribute("flash", messages.getMessage("privacy.consent.done.recorded", null, locale));
        next.addAttribute("category", category);
        return "redirect:/monitor/consents";
    }

    @GetMapping("/export.csv")
    ResponseEntity<byte[]> csv(Actor actor, ConsentFilter filter, Locale locale) {
        return files.csv(sheet(actor, filter, locale));
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> xlsx(Actor actor, ConsentFilter filter, Locale locale) {
        return files.xlsx(sheet(actor, filter, locale));
    }

    private Sheet sheet(Actor actor, ConsentFilter filter, Locale locale) {
        var headings = HEADINGS.stream().map(key -> say(key, locale)).toList();
        var category = wordings.find(String.valueOf(filter.category()))
                .map(wording -> wording.label().in(locale))
                .orElse("");
        var stand = say("privacy.stand." + filter.stand(), locale);
        return Sheet.of(
                say("privacy.consents.title", locale),
                headings,
                list.upTo(Sheet.MOST_ROWS + 1, actor, filter),
                row -> Arrays.asList(
                        row.name(),
                        row.email(),
                        row.language().getLanguage(),
                        category,
                        stand,
                        row.at(),
                        row.wording()));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
