package eu.uptake.retention;

import eu.uptake.platform.Actor;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private final Run run;
    private final People people;
    private final MessageSource messages;

    PlanPage(Plans plans, Run run, People people, MessageSource messages) {
        this.plans = plans;
        this.run = run;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping
    String show(Actor actor, @PathVariable long plan, Model model) {
        var found = plans.find(plan).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var lines = plans.lines(plan);
        model.addAttribute("plan", found);
        model.addAttribute("maker", name(found.madeBy()));
        model.addAttribute("confirmer", name(found.confirmedBy()));
        model.addAttribute("mine", found.isMadeBy(actor.person()));
        model.addAttribute("total", lines.size());
        model.addAttribute("over", count(lines, Line.State.DONE) + count(lines, Line.State.LEFT_OUT));
        model.addAttribute("done", count(lines, Line.State.DONE));
        model.addAttribute("leftOut", count(lines, Line.State.LEFT_OUT));
        model.addAttribute("rows", lines.stream().mapToLong(Line::changed).sum());
        model.addAttribute("files", lines.stream().mapToLong(Line::files).sum());
        model.addAttribute("byClass", byClass(lines));
        model.addAttribute("lines", lines.stream().limit(RetentionPage.SHOWN).toList());
        return "retention/plan";
    }

    private @Nullable String name(@Nullable Long person) {
        return person == null ? null : people.find(person).map(Person::name).orElse(null);
    }

    private static long count(List<Line> lines, Line.State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    private static Map<String, Long> byClass(List<Line> lines) {
        return lines.stream().collect(Collectors.groupingBy(Line::classes, TreeMap::new, Collectors.counting()));
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
