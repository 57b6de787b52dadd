package eu.uptake.retention;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.NoSuchCase;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.platform.TypedDay;
import eu.uptake.registry.Role;
import eu.uptake.retention.Preview.Staying;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is due as of a day and what stays, what is held, and the plans so far. */
@Controller
@RequestMapping("/retention")
class RetentionPage {

    private static final String HERE = "redirect:/retention";
    private static final String FLASH = "flash";
    private static final int PLANS = 20;

    /** Lines that a page shows; a plan may have more. */
    static final int SHOWN = 200;

    private final Planning planning;
    private final Plans plans;
    private final Holds holds;
    private final RetentionParameters parameters;
    private final Cases cases;
    private final PersonSearch search;
    private final Moments moments;
    private final Wording words;

    RetentionPage(
            Planning planning,
            Plans plans,
            Holds holds,
            RetentionParameters parameters,
            Cases cases,
            PersonSearch search,
            Moments moments,
            Wording words) {
        this.planning = planning;
        this.plans = plans;
        this.holds = holds;
        this.parameters = parameters;
        this.cases = cases;
        this.search = search;
        this.moments = moments;
        this.words = words;
    }

    @GetMapping
    String show(Actor actor, @RequestParam(defaultValue = "") String on, Model model) {
        Office.check(actor);
        var asOf = day(on);
        var preview = planning.preview(asOf);
        model.addAttribute("preview", preview);
        model.addAttribute("notOver", preview.kept(Staying.NOT_OVER));
        model.addAttribute("notBegun", preview.kept(Staying.NOT_BEGUN));
        model.addAttribute("heldCases", preview.kept(Staying.HELD));
        model.addAttribute("asOf", asOf);
        model.addAttribute("future", asOf.isAfter(moments.today()));
        model.addAttribute("shown", SHOWN);
        model.addAttribute("holds", holds.all());
        model.addAttribute("restricted", actor.has(Role.COORDINATOR) ? search.restrictedForNothing() : List.of());
        model.addAttribute("plans", plans.newest(PLANS));
        model.addAttribute("missing", parameters.on(asOf).missing());
        return "retention/overview";
    }

    /** Today where nothing is named, or no day of which the clock knows how long things are kept. */
    private LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            return parameters.holdOn(day) && TypedDay.isOfOurTime(day) ? day : moments.today();
        } catch (DateTimeException e) {
            return moments.today();
        }
    }

    @PostMapping("/plans")
    String plan(Actor actor, @RequestParam(defaultValue = "") String on, Locale locale, RedirectAttributes next) {
        Office.check(actor);
        var asOf = day(on);
        if (asOf.isAfter(moments.today())) {
            next.addFlashAttribute(FLASH, words.say(locale, "refused.future"));
            return HERE + "?on=" + asOf;
        }
        var preview = planning.preview(asOf);
        if (preview.isEmpty()) {
            next.addFlashAttribute(FLASH, words.say(locale, "nothing"));
            return HERE + "?on=" + asOf;
        }
        return HERE + "/plans/" + plans.store(preview, actor);
    }

    /** @param number of the case to be held; none: everything is */
    @PostMapping("/holds")
    String hold(
            Actor actor,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes next) {
        Office.check(actor);
        if (reason.isBlank()) {
            next.addFlashAttribute(FLASH, words.say(locale, "refused.reason"));
            return HERE;
        }
        try {
            holds.place(number.isBlank() ? null : named(number.strip()), reason, actor);
            next.addFlashAttribute(FLASH, words.say(locale, "hold.placed"));
        } catch (NoSuchCase none) {
            next.addFlashAttribute(FLASH, words.say(locale, "refused.noCase"));
        } catch (IllegalArgumentException noReason) {
            next.addFlashAttribute(FLASH, words.say(locale, "refused.reason"));
        }
        return HERE;
    }

    private Case named(String number) {
        return cases.get(number);
    }

    @PostMapping("/holds/{hold}/lift")
    String lift(Actor actor, @PathVariable long hold, Locale locale, RedirectAttributes next) {
        Office.check(actor);
        next.addFlashAttribute(FLASH, words.say(locale, holds.lift(hold) ? "hold.lifted" : "refused.gone"));
        return HERE;
    }
}
