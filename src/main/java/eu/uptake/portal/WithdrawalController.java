package eu.uptake.portal;

import eu.uptake.casefile.Case;
import eu.uptake.platform.Actor;
import eu.uptake.portal.Reasons.Reason;
import eu.uptake.process.CaseRefused;
import eu.uptake.process.Journey;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way out: why, what it means, and only then for good. */
@Controller
class WithdrawalController {

    private static final int LONGEST = 2000;

    private final MyCases myCases;
    private final Journey journey;
    private final Reasons reasons;
    private final MessageSource messages;

    WithdrawalController(MyCases myCases, Journey journey, Reasons reasons, MessageSource messages) {
        this.myCases = myCases;
        this.journey = journey;
        this.reasons = reasons;
        this.messages = messages;
    }

    @GetMapping("/portal/withdraw")
    String ask(
            Actor actor,
            @RequestParam(name = "case", required = false) @Nullable String number,
            Locale locale,
            Model page) {
        var file = running(actor, number);
        return show(file, "", "", Map.of(), locale, page);
    }

    @PostMapping("/portal/withdraw")
    String withdraw(
            Actor actor,
            @RequestParam("case") String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletResponse response,
            Locale locale,
            Model page,
            RedirectAttributes redirect) {
        var file = running(actor, number);
        var why = reasons.find(reason);
        var problems = problems(why, words);
        if (!problems.isEmpty()) {
            response.setStatus(422);
            return show(file, reason, words, problems, locale, page);
        }
        if (!confirmed) {
            page.addAttribute("why", reasons.label(why.orElseThrow(), locale));
            return show(file, reason, words, problems, locale, page);
        }
        journey.withdraw(actor, file.number(), reasons.write(why.orElseThrow(), words));
        redirect.addFlashAttribute("flash", messages.getMessage("portal.withdraw.done", null, locale));
        redirect.addAttribute("case", file.number());
        return "redirect:/portal";
    }

    private String show(
            Case file, String reason, String words, Map<String, String> problems, Locale locale, Model page) {
        page.addAttribute("file", file);
        page.addAttribute("choices", reasons.choices(locale));
        page.addAttribute("reason", reason);
        page.addAttribute("words", words);
        page.addAttribute("problems", problems);
        return "portal/withdraw";
    }

    private static Map<String, String> problems(Optional<Reason> reason, String words) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (reason.isEmpty()) {
            problems.put("reason", "portal.withdraw.reason.missing");
        } else if (reason.get() == Reason.OTHER && words.isBlank()) {
            problems.put("words", "portal.withdraw.words.missing");
        }
        if (words.length() > LONGEST) {
            problems.put("words", "portal.withdraw.words.long");
        }
        return problems;
    }

    private Case running(Actor actor, @Nullable String number) {
        var file = myCases.get(actor, number);
        if (!file.status().isOpen()) {
            throw new CaseRefused(file.number(), "withdraw", file.status());
        }
        return file;
    }
}
