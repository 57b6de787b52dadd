package eu.uptake.monitor;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import eu.uptake.platform.Actor;
import eu.uptake.process.DecisionTables;
import eu.uptake.process.DecisionWords;
import eu.uptake.process.Redecided;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What rules decided about a case, from what, and whether they would decide the same again. */
@Controller
class DecisionsPage {

    private final Cases cases;
    private final DecisionWords words;
    private final DecisionTables tables;

    DecisionsPage(Cases cases, DecisionWords words, DecisionTables tables) {
        this.cases = cases;
        this.words = words;
        this.tables = tables;
    }

    /**
     * What came of deciding again.
     *
     * @param outcome {@code same}, {@code different}, {@code gone} or {@code changed}
     * @param results and rules only where they differ
     */
    record Again(long decision, String outcome, List<String> results, List<String> rules) {}

    /** @param again number of a decision to decide again and compare; that changes nothing */
    @GetMapping("/monitor/cases/{number}/decisions")
    String show(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Long again,
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            Locale locale,
            Model model) {
        var file = cases.find(actor, number);
        model.addAttribute("file", file);
        model.addAttribute("decisions", words.of(file, locale));
        model.addAttribute("again", again == null ? null : again(file, again, locale));
        return "monitor/decisions";
    }

    private Again again(Case file, long decision, Locale locale) {
        var made = words.find(file, decision).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var came = tables.again(made);
        if (came instanceof Redecided.Different other) {
            return new Again(
                    decision, "different", words.results(other.outputs(), locale), words.rules(other.rules(), locale));
        }
        var outcome =
                came instanceof Redecided.Same ? "same" : came instanceof Redecided.TableGone ? "gone" : "changed";
        return new Again(decision, outcome, List.of(), List.of());
    }
}
