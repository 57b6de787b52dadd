package eu.uptake.worklist;

import eu.uptake.funding.Instrument;
import eu.uptake.funding.Instruments;
import eu.uptake.funding.Mobilised;
import eu.uptake.platform.Actor;
import eu.uptake.registry.ReferenceLists;
import eu.uptake.registry.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of funding instruments: see it, look into one with all its versions, add one, write the next version. */
@Controller
@RequestMapping("/work/instruments")
class InstrumentsPage {

    private static final String HERE = "redirect:/work/instruments";

    private final Instruments instruments;
    private final Mobilised mobilised;
    private final ReferenceLists lists;
    private final Clock clock;

    InstrumentsPage(Instruments instruments, Mobilised mobilised, ReferenceLists lists, Clock clock) {
        this.instruments = instruments;
        this.mobilised = mobilised;
        this.lists = lists;
        this.clock = clock;
    }

    /** An instrument under the name that the reader knows it by. */
    record Row(Instrument instrument, String name, String kind) {}

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "false") boolean retired,
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            Locale reader,
            Model model) {
        var filter = InstrumentFilter.of(q, kind, country, open, retired);
        model.addAttribute("filter", filter);
        model.addAttribute(
                "rows",
                instruments.all().stream()
                        .map(one -> row(one, reader))
                        .filter(row -> filter.takes(row.instrument(), row.name(), today()))
                        .sorted(Comparator.comparing(Row::name, Collator.getInstance(reader)))
                        .toList());
        if (actor.has(Role.COORDINATOR)) { // who alone sees the cases of all
            model.addAttribute("figures", mobilised.figures(today()));
        }
        model.addAttribute("kinds", instruments.kinds());
        model.addAttribute("places", lists.countries());
        return "worklist/instruments";
    }

    private Row row(Instrument one, Locale reader) {
        var kind =
                instruments.kind(one.kind()).map(found -> found.label(reader)).orElse(one.kind());
        return new Row(one, instruments.name(one, reader), kind);
    }

    @GetMapping("/new")
    String blank(Model model) {
        return page(model, InstrumentForm.empty(today()), Map.of());
    }

    @GetMapping("/{code}")
    String one(@PathVariable String code, Model model) {
        var current = instruments.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(model, InstrumentForm.of(current), Map.of());
    }

    @PostMapping
    String write(
            @ModelAttribute InstrumentForm form,
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var problems = form.problems(instruments, lists, today());
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, form, problems);
        }
        var version = form.version() == null ? 0 : form.version();
        try {
            if (version == 0) {
                instruments.add(form.instrument(1), actor);
            } else {
                instruments.change(form.instrument(version + 1), actor);
            }
        } catch (Instruments.Changed e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(
                    model,
                    form,
                    Map.of(
                            "code",
                            version == 0 ? "funding.register.problem.taken" : "funding.register.problem.changed"));
        }
        next.addFlashAttribute("done", "funding.register.written");
        return HERE;
    }

    private String page(Model model, InstrumentForm form, Map<String, String> problems) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("kinds", instruments.kinds());
        model.addAttribute("bases", InstrumentForm.BASES);
        model.addAttribute("sizes", InstrumentForm.SIZES);
        model.addAttribute("ecosystems", lists.ecosystems());
        model.addAttribute("technologies", lists.technologies());
        var isNew = form.version() == null || form.version() == 0 || form.code() == null;
        model.addAttribute("versions", isNew ? List.of() : instruments.versions(form.code()));
        return "worklist/instrument";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
