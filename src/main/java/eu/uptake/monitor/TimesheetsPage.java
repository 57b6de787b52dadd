package eu.uptake.monitor;

import eu.uptake.assistance.Timesheets;
import eu.uptake.platform.Moments;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's hours of a month, and which of them wait for a signature. */
@Controller
class TimesheetsPage {

    private final Timesheets timesheets;
    private final Moments moments;

    TimesheetsPage(Timesheets timesheets, Moments moments) {
        this.timesheets = timesheets;
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
