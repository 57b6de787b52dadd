package eu.uptake.monitor;

import eu.uptake.assistance.Contracts;
import eu.uptake.assistance.NoSuchTimesheet;
import eu.uptake.assistance.Timesheets;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.registry.People;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's hours of a month, and which of them wait for a signature. */
@Controller
class TimesheetsPage {

    private final Timesheets timesheets;
    private final Contracts contracts;
    private final People people;
    private final Moments moments;
    private final MessageSource messages;

    TimesheetsPage(Timesheets timesheets, Contracts contracts, People people, Moments moments, MessageSource messages) {
        this.timesheets = timesheets;
        this.contracts = contracts;
        this.people = people;
        this.messages = messages;
        this.moments = moments;
    }

    @GetMapping("/monitor/timesheets")
    String list(@RequestParam(defaultValue = "") String month, Model model) {
        var now = YearMonth.from(moments.today());
        var wanted = month(month, now);
        model.addAttribute("month", wanted);
        model.addAttribute("previous", wanted.minusMonths(1));
        model.addAttribute("next", wanted.isBefore(now) ? wanted.plusMonths(1) : null);
        model.addAttribute("people", timesheets.of(wanted));
        model.addAttribute("waiting", timesheets.waiting());
        return "monitor/timesheets";
    }

    /** What the payroll says of a person; the papers themselves stay there. */
    @PostMapping("/monitor/timesheets/contract")
    String contract(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @RequestParam long person,
            @RequestParam(defaultValue = "") String month,
            ContractForm form,
            RedirectAttributes redirect,
            Locale locale) {
        redirect.addAttribute("month", month);
        redirect.addAttribute("person", person);
        if (people.actor(person).filter(Timesheets::isStaff).isEmpty()) {
            throw new NoSuchTimesheet("of " + person);
        }
        var stretch = form.stretch();
        if (stretch.isEmpty()) {
            redirect.addFlashAttribute("contract", form);
        } else {
            contracts.record(person, stretch.get(), actor);
            redirect.addFlashAttribute("flash", messages.getMessage("contract.recorded", null, locale));
        }
        return "redirect:/work/hours#contract";
    }

    /** The last month that is over, if none is named: it is the one to be signed. */
    private static YearMonth month(String text, YearMonth now) {
        try {
            var wanted = text.length() == 7 ? YearMonth.parse(text) : now.minusMonths(1);
            return wanted.isAfter(now) || wanted.getYear() < 2000 ? now : wanted;
        } catch (DateTimeException e) {
            return now.minusMonths(1);
        }
    }
}
