package eu.uptake.worklist;

import eu.uptake.assistance.Absence;
import eu.uptake.assistance.AbsenceRefused;
import eu.uptake.assistance.Absences;
import eu.uptake.assistance.HoursRefused;
import eu.uptake.assistance.ServiceLog;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.platform.TypedDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person's own month is told beside the logs of services: days away, and work that was forgotten. */
@Controller
class MonthController {

    private static final String BACK = "redirect:/work/hours";

    private final HoursMonth months;
    private final Absences absences;
    private final ServiceLog log;
    private final Moments moments;
    private final MessageSource messages;

    MonthController(HoursMonth months, Absences absences, ServiceLog log, Moments moments, MessageSource messages) {
        this.months = months;
        this.absences = absences;
        this.log = log;
        this.moments = moments;
        this.messages = messages;
    }

    @PostMapping("/work/hours/forgotten")
    String addForgotten(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @RequestParam(defaultValue = "") String month,
            ForgottenForm form,
            RedirectAttributes redirect,
            Locale locale) {
        redirect.addAttribute("month", months.month(month));
        var problems = form.problems();
        if (problems.isEmpty()) {
            problems = add(actor, form);
        }
        if (problems.isEmpty()) {
            redirect.addFlashAttribute("flash", messages.getMessage("hours.forgotten.added", null, locale));
            redirect.addAttribute("month", YearMonth.from(form.line().on()));
            return BACK;
        }
        redirect.addFlashAttribute("forgotten", form);
        redirect.addFlashAttribute("forgottenProblems", problems);
        return BACK + "#forgotten";
    }

    private Map<String, String> add(Actor actor, ForgottenForm form) {
        try {
            log.addForgotten(actor, ForgottenForm.said(form.service()), form.line(), ForgottenForm.said(form.reason()));
            return Map.of();
        } catch (HoursRefused refused) {
            return Map.of(
                    refused.why().isTheDay() ? "on" : "hours", refused.why().name());
        }
    }

    @PostMapping("/work/hours/absences")
    String away(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean half,
            RedirectAttributes redirect,
            Locale locale) {
        redirect.addAttribute("month", months.month(month));
        var from = TypedDay.of(first);
        var until = last.isBlank() ? from : TypedDay.of(last);
        var known = Arrays.stream(Absence.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        if (from == null || until == null || known.isEmpty()) {
            return refused(redirect, locale, "DAY", null);
        }
        try {
            var days = absences.away(actor, from, until, known.get(), half);
            redirect.addFlashAttribute("flash", messages.getMessage("absence.entered", new Object[] {days}, locale));
            return BACK + "#absences";
        } catch (AbsenceRefused refused) {
            return refused(redirect, locale, refused.why().name(), refused.day());
        }
    }

    @PostMapping("/work/hours/absences/remove")
    String there(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String on,
            RedirectAttributes redirect,
            Locale locale) {
        redirect.addAttribute("month", months.month(month));
        var day = TypedDay.of(on);
        try {
            if (day != null) {
                absences.takeBack(actor, day);
            }
            return BACK + "#absences";
        } catch (AbsenceRefused refused) {
            return refused(redirect, locale, refused.why().name(), refused.day());
        }
    }

    private String refused(RedirectAttributes redirect, Locale locale, String why, @Nullable LocalDate day) {
        redirect.addFlashAttribute(
                "absenceProblem",
                messages.getMessage(
                        "absence.refused." + why, new Object[] {day == null ? "" : moments.day(day)}, locale));
        return BACK + "#absences";
    }
}
