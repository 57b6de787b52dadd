package eu.uptake.retention;

import eu.uptake.platform.Actor;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

/** One plan: what it will erase, how far it is, what it erased. */
@Controller
@RequestMapping("/retention/plans/{plan}")
class PlanPage {

    private final Plans plans;
    private final PlanLines lines;
    private final Run run;
    private final People people;
    private final MessageSource messages;

    PlanPage(Plans plans, PlanLines lines, Run run, People people, MessageSource messages) {
        this.plans = plans;
        this.lines = lines;
        this.run = run;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping
    String show(Actor actor, @PathVariable long plan, Model model) {
        Office.check(actor);
        var found = plans.find(plan).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("plan", found);
        model.addAttribute("maker", name(found.madeBy()));
        model.addAttribute("confirmer", name(found.confirmedBy()));
        model.addAttribute("mine", found.isMadeBy(actor.person()));
        model.addAttribute("tally", lines.tally(plan));
        model.addAttribute("byClass", lines.byClass(plan));
        model.addAttribute("lines", lines.first(plan, RetentionPage.SHOWN));
        return "retention/plan";
    }

    private @Nullable String name(@Nullable Long person) {
        return person == null ? null : people.find(person).map(Person::name).orElse(null);
    }

    @PostMapping
    String carryOut(
            Actor actor,
            @PathVariable long plan,
            @RequestParam(defaultValue = "") String word,
            Locale locale,
            RedirectAttributes next) {
        Office.check(actor);
        if (plans.find(plan).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            run.confirm(plan, actor, word);
        } catch (PlanRefused refused) {
            next.addFlashAttribute("flash", messages.getMessage(refused.messageKey(), null, locale));
        }
        return "redirect:/retention/plans/" + plan;
    }
}
