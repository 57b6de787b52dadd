package eu.uptake.worklist;

import eu.uptake.funding.AidRegister;
import eu.uptake.funding.RegisterExtract;
import eu.uptake.funding.RegisterLine;
import eu.uptake.funding.RegisterLine.Finding;
import eu.uptake.funding.Unreadable;
import eu.uptake.platform.Actor;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Extracts of public registers of small aid: upload one, look at what it would do, take it in, take it back. */
@Controller
@RequestMapping("/work/aid-register")
class AidRegisterPage {

    private static final String HERE = "redirect:/work/aid-register";
    private static final String TEXTS = "funding.extract.";

    /** More lines are not drawn; what is wrong comes first. */
    private static final int MOST_SHOWN = 500;

    private final AidRegister register;
    private final MessageSource messages;

    AidRegisterPage(AidRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("extracts", register.latest());
        return "worklist/aid-register";
    }

    @PostMapping
    String upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            RedirectAttributes next,
            Locale reader)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return problem(next, say("none", reader));
        }
        try {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            next.addAttribute("extract", register.upload(name.isBlank() ? "-" : name, file.getBytes(), actor));
            return HERE + "/{extract}";
        } catch (Unreadable unreadable) {
            return problem(next, messages.getMessage(unreadable.messageKey(), unreadable.about(), reader));
        }
    }

    private static String problem(RedirectAttributes next, String words) {
        next.addFlashAttribute("problem", words);
        return HERE;
    }

    @GetMapping("/{extract}")
    String one(@PathVariable String extract, Model model) {
        var found = register.find(extract).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("extract", found);
        if (found.state() != RegisterExtract.State.TAKEN) {
            var lines = register.lines(found);
            model.addAttribute("counts", counts(lines));
            model.addAttribute(
                    "news",
                    lines.stream().filter(line -> line.finding().isTaken()).count());
            model.addAttribute("lines", worstFirst(lines));
            model.addAttribute("left", Math.max(0, lines.size() - MOST_SHOWN));
        }
        return "worklist/aid-extract";
    }

    private static Map<Finding, Long> counts(List<RegisterLine> lines) {
        Map<Finding, Long> counts = new EnumMap<>(Finding.class);
        lines.forEach(line -> counts.merge(line.finding(), 1L, Long::sum));
        return counts;
    }

    private static List<RegisterLine> worstFirst(List<RegisterLine> lines) {
        return List.of(Finding.WRONG, Finding.CONFIRMS, Finding.NEW, Finding.KNOWN, Finding.STRANGER).stream()
                .flatMap(finding -> lines.stream().filter(line -> line.finding() == finding))
                .limit(MOST_SHOWN)
                .toList();
    }

    @PostMapping("/{extract}/take")
    String take(
            @PathVariable String extract,
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            RedirectAttributes next,
            Locale reader) {
        return moved(next, reader, () -> say("taken.done", reader, register.take(extract, actor)));
    }

    @PostMapping("/{extract}/undo")
    String undo(
            @PathVariable String extract,
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            RedirectAttributes next,
            Locale reader) {
        return moved(next, reader, () -> say("undone.done", reader, register.undo(extract, actor)));
    }

    @PostMapping("/{extract}/discard")
    String discard(@PathVariable String extract, RedirectAttributes next, Locale reader) {
        return moved(next, reader, () -> {
            register.discard(extract);
            return say("discarded.done", reader);
        });
    }

    private String moved(RedirectAttributes next, Locale reader, java.util.function.Supplier<String> move) {
        try {
            next.addFlashAttribute("flash", move.get());
        } catch (AidRegister.Moved moved) {
            next.addFlashAttribute("problem", say("moved", reader));
        }
        return HERE;
    }

    private String say(String key, Locale reader, Object... about) {
        return messages.getMessage(TEXTS + key, about, reader);
    }
}
