package eu.uptake.monitor;

import eu.uptake.casefile.Cases;
import eu.uptake.casefile.WorkItem;
import eu.uptake.casefile.WorkItems;
import eu.uptake.platform.Actor;
import eu.uptake.process.Desk;
import eu.uptake.process.NoSuchTask;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives an open task to somebody else who may do it. */
@Controller
@RequestMapping("/monitor/cases/{number}/tasks/{task}/reassign")
class ReassignPage {

    private final Cases cases;
    private final WorkItems items;
    private final Desk desk;
    private final MessageSource messages;
    private final Voice voice;

    ReassignPage(Cases cases, WorkItems items, Desk desk, MessageSource messages, Voice voice) {
        this.cases = cases;
        this.items = items;
        this.desk = desk;
        this.messages = messages;
        this.voice = voice;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String number,
            @PathVariable String task,
            @AuthenticationPrincipal(expression = "actor") Actor actor) {
        return page(actor, number, task, Map.of());
    }

    @PostMapping
    Object assign(
            @PathVariable String number,
            @PathVariable String task,
            @RequestParam(required = false) @Nullable Long person,
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            RedirectAttributes redirect,
            Locale locale) {
        var item = item(actor, number, task);
        var chosen = desk.candidates(actor, task).stream()
                .filter(candidate -> Long.valueOf(candidate.person()).equals(person))
                .findFirst();
        if (chosen.isEmpty()) {
            var page = page(actor, number, task, Map.of("person", "monitor.error.person"));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        desk.assign(actor, task, chosen.get().person());
        redirect.addFlashAttribute(
                "flash",
                messages.getMessage(
                        "monitor.reassign.done",
                        new Object[] {voice.say(item.name()), chosen.get().name()},
                        locale));
        return "redirect:/monitor/cases/" + number;
    }

    private ModelAndView page(Actor actor, String number, String task, Map<String, String> errors) {
        return new ModelAndView("monitor/reassign")
                .addObject("file", cases.find(actor, number))
                .addObject("item", item(actor, number, task))
                .addObject("candidates", desk.candidates(actor, task))
                .addObject("errors", errors);
    }

    private WorkItem item(Actor actor, String number, String task) {
        var file = cases.find(actor, number);
        return items.find(task).filter(item -> item.caseId() == file.id()).orElseThrow(() -> new NoSuchTask(task));
    }
}
