package eu.uptake.worklist;

import eu.uptake.assistance.Absence;
import eu.uptake.assistance.Hours;
import eu.uptake.assistance.HoursRefused;
import eu.uptake.assistance.LoggedLine;
import eu.uptake.assistance.MonthOfHours;
import eu.uptake.assistance.ServiceLog;
import eu.uptake.assistance.Services;
import eu.uptake.assistance.SessionMode;
import eu.uptake.assistance.TimesheetRefused;
import eu.uptake.assistance.Timesheets;
import eu.uptake.assistance.WorkMonth;
import eu.uptake.assistance.WorkMonths;
import eu.uptake.assistance.WorkingTimes;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's month of hours: what was worked for which service, whether it is signed, and how it is put right. */
@Controller
class HoursController {

    private final HoursMonth months;
    private final Hours hours;
    private final Timesheets timesheets;
    private final Services services;
    private final ServiceLog log;
    private final WorkMonths workMonths;
    private final WorkingTimes times;
    private final Moments moments;
    private final MessageSource messages;

    HoursController(
            HoursMonth months,
            Hours hours,
            Timesheets timesheets,
            Services services,
            ServiceLog log,
            WorkMonths workMonths,
            WorkingTimes times,
            Moments moments,
            MessageSource messages) {
        this.months = months;
        this.hours = hours;
        this.timesheets = timesheets;
        this.services = services;
        this.log = log;
        this.workMonths = workMonths;
        this.times = times;
        this.moments = moments;
        this.messages = messages;
    }

    @GetMapping("/work/hours")
    String show(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(required = false) @Nullable Long person,
            Model model) {
        var asked = months.of(actor, month, person);
        var worked = asked.worked();
        var rule = times.on(worked.month().atEndOfMonth());
        var who = asked.person().id();
        var now = YearMonth.from(moments.today());
        model.addAttribute("person", asked.person());
        model.addAttribute("own", who == actor.person());
        model.addAttribute("worked", worked);
        model.addAttribute("previous", worked.month().minusMonths(1));
        model.addAttribute("next", worked.month().isBefore(now) ? worked.month().plusMonths(1) : null);
        model.addAttribute("standing", timesheets.standing(who, worked.month()));
        model.addAttribute("versions", timesheets.versions(who, worked.month()));
        model.addAttribute("late", timesheets.late(who));
        var longDays = worked.longDays(times);
        model.addAttribute("longDays", longDays);
        model.addAttribute(
                "longDaysNamed", longDays.stream().map(moments::weekday).collect(Collectors.joining(", ")));
        var year = Year.of(worked.month().getYear());
        var room = workMonths.of(who, worked.month());
        model.addAttribute("rule", rule);
        model.addAttribute("room", room);
        model.addAttribute("days", days(worked, room));
        model.addAttribute(
                "openDays",
                room.open(worked, moments.today()).stream()
                        .map(moments::weekday)
                        .toList());
        model.addAttribute("counted", room.contract().counted(worked.byDay(), rule));
        model.addAttribute("year", room.contract().counted(hours.inYear(who, year), rule));
        model.addAttribute("ceiling", room.contract().ceiling(year, rule));
        if (who == actor.person()) {
            offer(model, who);
        }
        model.addAttribute(
                "planned",
                services.all(worked.services().stream().map(LoggedLine::service).toList()));
        return "worklist/hours";
    }

    /** Working days, days away and days on which something was done. */
    private static List<LocalDate> days(MonthOfHours worked, WorkMonth room) {
        return Stream.of(
                        worked.days().stream(),
                        room.hours().keySet().stream(),
                        room.absences().stream().map(Absence::on))
                .flatMap(Function.identity())
                .distinct()
                .sorted()
                .toList();
    }

    private void offer(Model model, long person) {
        model.addAttribute("today", moments.today());
        model.addAttribute("modes", SessionMode.values());
        model.addAttribute("kinds", Absence.Kind.values());
        model.addAttribute("subjects", log.subjects(person));
        if (!model.containsAttribute("forgotten")) {
            model.addAttribute("forgotten", ForgottenForm.EMPTY);
            model.addAttribute("forgottenProblems", Map.of());
        }
    }

    @PostMapping("/work/hours/sign")
    String sign(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "false") boolean confirmed,
            RedirectAttributes redirect,
            Locale locale) {
        var wanted = months.month(month);
        redirect.addAttribute("month", wanted);
        if (!confirmed) {
            redirect.addFlashAttribute("signProblem", "unconfirmed");
            return "redirect:/work/hours#sign";
        }
        try {
            timesheets.sign(actor, wanted);
            redirect.addFlashAttribute("flash", say("hours.signed", locale, moments.month(wanted)));
        } catch (TimesheetRefused refused) {
            redirect.addFlashAttribute("signProblem", refused.why().name());
        }
        return "redirect:/work/hours";
    }

    /** @param hours to add to the line, or with a minus to take from it */
    @PostMapping("/work/hours/correct")
    String correct(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @RequestParam(defaultValue = "") String month,
            @RequestParam long line,
            @RequestParam(name = "hours", defaultValue = "") String written,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect,
            Locale locale) {
        redirect.addAttribute("month", months.month(month));
        var problem = correct(actor, line, written.strip(), reason.strip());
        if (problem == null) {
            redirect.addFlashAttribute("flash", say("hours.corrected", locale));
            return "redirect:/work/hours";
        }
        redirect.addFlashAttribute("correctedLine", line);
        redirect.addFlashAttribute("correctedHours", written);
        redirect.addFlashAttribute("correctedReason", reason);
        redirect.addFlashAttribute("correctionProblem", problem);
        redirect.addAttribute("at", line);
        return "redirect:/work/hours#line-{at}";
    }

    /** @return what is wrong, or null */
    private @Nullable String correct(Actor actor, long line, String written, String reason) {
        var amount = QuarterHours.corrected(written);
        if (amount == null) {
            return "QUARTERS";
        }
        if (reason.isEmpty() || reason.length() > Hours.LONGEST_REASON) {
            return "REASON";
        }
        try {
            hours.correct(actor, line, amount, reason);
            return null;
        } catch (HoursRefused refused) {
            return refused.why().name();
        }
    }

    private String say(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }
}
