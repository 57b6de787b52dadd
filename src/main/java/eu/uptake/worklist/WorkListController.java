package eu.uptake.worklist;

import eu.uptake.assistance.Timesheets;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The work list: what is to be done, by whom, until when. */
@Controller
class WorkListController {

    private final WorkRows rows;
    private final Stages stages;
    private final Places places;
    private final RegionOptions regions;
    private final Timesheets timesheets;
    private final Moments moments;
    private final Clock clock;

    WorkListController(
            WorkRows rows,
            Stages stages,
            Places places,
            RegionOptions regions,
            Timesheets timesheets,
            Moments moments,
            Clock clock) {
        this.rows = rows;
        this.stages = stages;
        this.places = places;
        this.regions = regions;
        this.timesheets = timesheets;
        this.moments = moments;
        this.clock = clock;
    }

    /** The whole page, or for a script only what a change of filter, order or page alters. */
    @GetMapping("/work")
    String list(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            HttpServletResponse response,
            HttpSession session,
            Locale locale,
            Model model) {
        var horizon = Horizon.of(clock.instant(), moments);
        var asked = ListState.of(parameters);
        var counted = rows.counts(actor, asked, horizon);
        var state = asked.query().isEmpty() && !parameters.containsKey("view") && nothingOfTheirOwn(counted)
                ? asked.in(View.GROUP)
                : asked;
        Return.remember(session, state.query());
        var page = rows.page(actor, state, horizon, counted);
        model.addAttribute("actor", actor);
        model.addAttribute("prioritised", state.sort() == Sort.PRIORITY || page.hasPriorities());
        model.addAttribute("state", state);
        model.addAttribute("horizon", horizon);
        model.addAttribute("page", page);
        model.addAttribute("counts", new Counts(state == asked ? counted : rows.counts(actor, state, horizon), locale));
        model.addAttribute("stages", stages.labels(locale));
        model.addAttribute("places", places);
        model.addAttribute("views", View.values());
        model.addAttribute("dues", Due.values());
        model.addAttribute("sorts", Sort.values());
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        if (script != null) {
            response.addHeader("HX-Push-Url", state.address());
            return "worklist/list :: answer";
        }
        model.addAttribute("regions", regions.in(locale));
        if (asked.query().isEmpty()) { // who comes to the list is told, not who searches it
            model.addAttribute("lateMonths", timesheets.late(actor.person()));
        }
        return "worklist/list";
    }

    /** Who opens the list with nothing taken yet begins with what their group has to do. */
    private static boolean nothingOfTheirOwn(Map<String, Integer> counts) {
        return counts.getOrDefault(View.MINE.name(), 0) == 0 && counts.getOrDefault(View.GROUP.name(), 0) > 0;
    }
}
