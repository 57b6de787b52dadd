package eu.uptake.monitor;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.WorkItem;
import eu.uptake.casefile.WorkItems;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.process.CaseRefused;
import eu.uptake.process.Journey;
import eu.uptake.process.StageModel;
import eu.uptake.process.TaskRefused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One page per action on a case: says what will happen, asks why, and does it on the second look. */
@Controller
@RequestMapping("/monitor/cases/{number}/{action:hold|resume|return|status-lost|end}")
class CaseActionPage {

    private final Cases cases;
    private final WorkItems items;
    private final JourneyStages stages;
    private final Journey journey;
    private final Moments moments;
    private final MessageSource messages;

    CaseActionPage(
            Cases cases,
            WorkItems items,
            JourneyStages stages,
            Journey journey,
            Moments moments,
            MessageSource messages) {
        this.cases = cases;
        this.items = items;
        this.stages = stages;
        this.journey = journey;
        this.moments = moments;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String number,
            @PathVariable String action,
            @AuthenticationPrincipal(expression = "actor") Actor actor) {
        return page(actor, number, CaseAction.of(action), new Wish(null, null, null), Map.of());
    }

    @PostMapping
    Object act(
            @PathVariable String number,
            @PathVariable String action,
            Wish wish,
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            RedirectAttributes redirect,
            Locale locale) {
        var what = CaseAction.of(action);
        var behind = behind(cases.find(actor, number));
        var errors = wish.errors(
                what, moments.today(), behind.stream().map(StageModel::code).toList());
        if (!errors.isEmpty()) {
            return refuse(page(actor, number, what, wish, errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            put(what, wish, actor, number);
        } catch (CaseRefused | TaskRefused refused) {
            return refuse(
                    page(actor, number, what, wish, Map.of("case", "monitor.error.refused")), HttpStatus.CONFLICT);
        }
        redirect.addFlashAttribute(
                "flash", messages.getMessage("monitor.action." + action + ".done", new Object[] {number}, locale));
        return "redirect:/monitor/cases/" + number;
    }

    private void put(CaseAction action, Wish wish, Actor actor, String number) {
        var reason = String.valueOf(wish.reason());
        switch (action) {
            case HOLD -> journey.hold(actor, number, wish.date(), reason);
            case RESUME -> journey.resume(actor, number, reason);
            case RETURN -> journey.returnTo(actor, number, String.valueOf(wish.stage()), reason);
            case STATUS_LOST -> journey.statusLost(actor, number, reason);
            case END -> journey.end(actor, number, reason);
        }
    }

    private ModelAndView page(Actor actor, String number, CaseAction action, Wish wish, Map<String, String> errors) {
        Case file = cases.find(actor, number);
        var open = items.of(file);
        return new ModelAndView("monitor/action")
                .addObject("file", file)
                .addObject("action", action)
                .addObject("offered", CaseAction.offeredAt(file.status()).contains(action))
                .addObject(
                        "behind",
                        action == CaseAction.RESUME
                                ? open.stream().filter(WorkItem::held).toList()
                                : open)
                .addObject("stages", action == CaseAction.RETURN ? behind(file) : List.of())
                .addObject("wish", wish)
                .addObject("errors", errors)
                .addObject("tomorrow", moments.today().plusDays(1))
                .addObject("latest", moments.today().plusYears(1));
    }

    private List<StageModel> behind(Case file) {
        return stages.behind(file, cases.stagesVisited(file));
    }

    private static ModelAndView refuse(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
