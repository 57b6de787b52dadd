package eu.uptake.monitor;

import eu.uptake.process.ElementModel;
import eu.uptake.process.Models;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The tasks behind a number in a diagram. */
@Controller
class ElementPage {

    private final Models models;
    private final ElementTasks tasks;

    ElementPage(Models models, ElementTasks tasks) {
        this.models = models;
        this.tasks = tasks;
    }

    @GetMapping("/monitor/processes/{process}/elements/{element}")
    String list(
            @PathVariable String process,
            @PathVariable String element,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var drawn = models.latest().stream()
                .filter(candidate -> candidate.id().equals(process))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var which = ElementTasks.Show.of(show);
        var page = tasks.of(process, element, which, after);
        var name = drawn.elements().stream()
                .filter(candidate -> candidate.id().equals(element))
                .map(ElementModel::name)
                .findFirst()
                .or(() -> page.rows().stream().map(ElementTasks.TaskRow::name).findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("process", drawn);
        model.addAttribute("element", element);
        model.addAttribute("name", name);
        model.addAttribute("show", which.code());
        model.addAttribute("rows", page.rows());
        model.addAttribute("next", page.next());
        model.addAttribute("after", after);
        return "monitor/element";
    }
}
