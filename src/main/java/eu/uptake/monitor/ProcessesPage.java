package eu.uptake.monitor;

import eu.uptake.process.Models;
import eu.uptake.process.ProcessModel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Every process: how much work lies in it; its live diagram and the table that says the same. */
@Controller
class ProcessesPage {

    private final Models models;
    private final ElementTable table;
    private final Voice voice;
    private final Clock clock;
    private final Executor beside;
    private final Remembered<Map<String, ElementCount>> open;
    private final Map<String, Remembered<List<ElementRow>>> rows = new ConcurrentHashMap<>();

    ProcessesPage(
            Models models,
            ElementCounts counts,
            ElementTable table,
            Voice voice,
            Clock clock,
            @Qualifier("applicationTaskExecutor") Executor beside) {
        this.models = models;
        this.table = table;
        this.voice = voice;
        this.clock = clock;
        this.beside = beside;
        this.open = new Remembered<>(
                () -> counts.processes(clock.instant()),
                found -> found.values().stream().mapToLong(ElementCount::open).sum(),
                clock,
                beside);
    }

    @GetMapping("/monitor/processes")
    String list(Model model) {
        model.addAttribute("processes", models.latest());
        var figures = open.read();
        model.addAttribute("counts", figures.value());
        model.addAttribute("asOf", figures.asOf());
        return "monitor/processes";
    }

    @GetMapping("/monitor/processes/{process}")
    String show(@PathVariable String process, Model model) {
        var drawn = latest(process);
        var figures = figures(drawn).read();
        var rows = figures.value();
        model.addAttribute("asOf", figures.asOf());
        model.addAttribute("process", drawn);
        model.addAttribute("rows", rows);
        var cases = !drawn.stages().isEmpty();
        model.addAttribute("cases", cases);
        model.addAttribute("open", open(rows, cases));
        model.addAttribute("calls", rows.stream().anyMatch(row -> row.element().calls() != null));
        model.addAttribute("names", names());
        return "monitor/process";
    }

    /** By the model: a new version has elements of its own. */
    private Remembered<List<ElementRow>> figures(ProcessModel drawn) {
        return rows.computeIfAbsent(
                drawn.id() + ":" + drawn.version(),
                model -> new Remembered<>(() -> table.of(drawn), ProcessesPage::counted, clock, beside));
    }

    private static long counted(List<ElementRow> rows) {
        return rows.stream()
                .mapToLong(row -> row.count().open() + row.count().done())
                .sum();
    }

    /** Where stages are drawn, cases are counted: the tasks beside the stages belong to the same cases. */
    private static int open(List<ElementRow> rows, boolean cases) {
        return rows.stream()
                .filter(row -> !cases || row.stage() != null)
                .mapToInt(row -> row.count().open())
                .sum();
    }

    @GetMapping("/monitor/processes/{process}/diagram.bpmn")
    ResponseEntity<byte[]> diagram(@PathVariable String process) {
        latest(process);
        var xml = DiagramLabels.translate(models.diagram(process), voice::say);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(CacheControl.noCache())
                .body(xml.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> names() {
        return models.latest().stream().collect(Collectors.toMap(ProcessModel::id, ProcessModel::name));
    }

    private ProcessModel latest(String process) {
        return models.latest().stream()
                .filter(model -> model.id().equals(process))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
