package eu.uptake.retention;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The dates and times that the clock goes by, all that were ever set, and a form for the next. */
@Controller
@RequestMapping("/retention/parameters")
class ParametersPage {

    private final RetentionParameters parameters;
    private final Moments moments;
    private final Wording words;

    ParametersPage(RetentionParameters parameters, Moments moments, Wording words) {
        this.parameters = parameters;
        this.moments = moments;
        this.words = words;
    }

    /** What was typed. */
    record Typed(String parameter, String value, String from, String source) {}

    @GetMapping
    String show(Actor actor, Model model) {
        Office.check(actor);
        return page(model, new Typed("", "", moments.today().toString(), ""));
    }

    private String page(Model model, Typed typed) {
        model.addAttribute("typed", typed);
        model.addAttribute("names", RetentionParameters.Name.values());
        model.addAttribute("valid", parameters.on(moments.today()));
        model.addAttribute("all", parameters.all());
        return "retention/parameters";
    }

    @PostMapping
    String set(
            Actor actor,
            @RequestParam(defaultValue = "") String parameter,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String source,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Office.check(actor);
        try {
            var name = RetentionParameters.named(parameter).orElseThrow(IllegalArgumentException::new);
            parameters.set(name, value.strip(), LocalDate.parse(since), source, actor);
            next.addFlashAttribute("flash", words.say(locale, "parameter.set"));
            return "redirect:/retention/parameters";
        } catch (IllegalArgumentException | DateTimeException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", words.say(locale, "refused.parameter"));
            return page(model, new Typed(parameter, value, since, source));
        }
    }
}
