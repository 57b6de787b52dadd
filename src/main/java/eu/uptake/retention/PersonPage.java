package eu.uptake.retention;

import eu.uptake.casefile.HistoryBroken;
import eu.uptake.platform.Actor;
import eu.uptake.retention.PersonTrace.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
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

/** Somebody asks to be forgotten: what goes, what stays and why, in words that can be sent; and then it is done. */
@Controller
@RequestMapping("/retention/person")
class PersonPage {

    private static final int LONGEST = 100;

    private final PersonTraces traces;
    private final PersonSearch search;
    private final Forgetting forgetting;
    private final Wording words;
    private final MessageSource messages;

    PersonPage(PersonTraces traces, PersonSearch search, Forgetting forgetting, Wording words, MessageSource messages) {
        this.traces = traces;
        this.search = search;
        this.forgetting = forgetting;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    String find(Actor actor, @RequestParam(name = "q", defaultValue = "") String text, Model model) {
        Office.checkCoordinator(actor);
        var wanted = text.strip();
        model.addAttribute("q", wanted);
        model.addAttribute("found", wanted.length() < 2 || wanted.length() > LONGEST ? List.of() : search.find(wanted));
        return "retention/people";
    }

    @GetMapping("/{person}")
    String show(Actor actor, @PathVariable long person, Locale locale, Model model) {
        Office.checkCoordinator(actor);
        var trace = trace(person);
        model.addAttribute("trace", trace);
        model.addAttribute("answer", answer(trace, locale));
        return "retention/person";
    }

    private PersonTrace trace(long person) {
        return traces.of(person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A paragraph each. */
    private List<String> answer(PersonTrace trace, Locale locale) {
        List<String> answer = new ArrayList<>();
        answer.add(words.say(locale, "answer." + trace.outcome()));
        if (trace.outcome() == Outcome.RESTRICTED || trace.outcome() == Outcome.PARTLY) {
            for (var one : trace.kept()) {
                answer.add(kept(one, locale));
            }
            if (trace.timesheets() > 0 && trace.hoursRule() != null) {
                answer.add(words.say(
                        locale,
                        "answer.hours",
                        trace.timesheets(),
                        words.day(trace.hoursUntil(), locale),
                        words.law(trace.hoursRule(), locale)));
            }
        }
        if (trace.outcome() == Outcome.PARTLY || trace.outcome() == Outcome.WHOLLY) {
            answer.add(words.say(locale, "answer.complaint"));
        }
        return answer;
    }

    private String kept(PersonTrace.InCase one, Locale locale) {
        var term = one.kept();
        if (one.held()) {
            return words.say(locale, "answer.held", one.number());
        }
        return one.running() || term == null
                ? words.say(locale, "answer.running", one.number())
                : words.say(
                        locale,
                        "answer.kept",
                        one.number(),
                        words.day(term.until(), locale),
                        words.law(term.rule(), locale));
    }

    /** @param action what the page said it would come to */
    @PostMapping("/{person}")
    String forget(
            Actor actor,
            @PathVariable long person,
            @RequestParam(defaultValue = "") String action,
            Locale locale,
            RedirectAttributes next) {
        Office.checkCoordinator(actor);
        trace(person);
        try {
            var outcome = forgetting.forget(person, shown(action), actor);
            next.addFlashAttribute("flash", words.say(locale, "done." + outcome));
        } catch (PlanRefused refused) {
            next.addFlashAttribute("flash", messages.getMessage(refused.messageKey(), null, locale));
        } catch (HistoryBroken broken) {
            next.addFlashAttribute("flash", words.say(locale, "refused.broken"));
        }
        return "redirect:/retention/person/" + person;
    }

    private static Outcome shown(String action) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(action))
                .findFirst()
                .orElseThrow(() -> new PlanRefused("retention.refused.changed"));
    }
}
