package eu.uptake.privacy;

import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people asked about their data: the coordinators' list, and one request to be answered. */
@Controller
@RequestMapping("/monitor/privacy")
class RequestsPage {

    private static final int LONGEST = 2000;

    private final DataRequests requests;
    private final DataCopies copies;
    private final PrivacyParameters parameters;
    private final Moments moments;
    private final MessageSource messages;

    RequestsPage(
            DataRequests requests,
            DataCopies copies,
            PrivacyParameters parameters,
            Moments moments,
            MessageSource messages) {
        this.requests = requests;
        this.copies = copies;
        this.parameters = parameters;
        this.moments = moments;
        this.messages = messages;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        var today = moments.today().toString();
        return list(actor, new RequestForm("", "", null, "", today), Map.of(), model);
    }

    @PostMapping
    String record(
            Actor actor,
            RequestForm form,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var problems = form.problems(moments.today());
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(actor, form, problems, model);
        }
        return done("privacy.request.recorded", requests.record(actor, form.request()), locale, next);
    }

    @GetMapping("/{request}")
    String show(Actor actor, @PathVariable long request, Model model) {
        return show(requests.get(actor, request), null, "", model);
    }

    @PostMapping("/{request}/extend")
    String extend(
            Actor actor,
            @PathVariable long request,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var asked = requests.get(actor, request);
        if (isNoText(reason)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(asked, "reason", reason, model);
        }
        requests.extend(actor, request, reason.strip());
        return done("privacy.request.extended", request, locale, next);
    }

    @PostMapping("/{request}/answer")
    String answer(
            Actor actor,
            @PathVariable long request,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String answer,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var asked = requests.get(actor, request);
        var granted = outcome.equals("granted");
        if (isNoText(answer) || !granted && !outcome.equals("refused")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("outcome", outcome);
            return show(asked, isNoText(answer) ? "answer" : "outcome", answer, model);
        }
        requests.answer(actor, request, granted, answer.strip());
        return done(
                asked.person() == null ? "privacy.request.kept" : "privacy.request.answered", request, locale, next);
    }

    @PostMapping("/{request}/copy")
    ResponseEntity<byte[]> copy(
            Actor actor,
            @PathVariable long request,
            @RequestParam(defaultValue = "JSON") CopyFormat format,
            Locale locale) {
        var asked = requests.unanswered(actor, request);
        var person = asked.person();
        if (person == null) {
            throw new NoSuchRequest(request);
        }
        return copies.make(person, actor, request, format, locale);
    }

    /** The request as it stands, and why nothing was done. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String over(RequestOver over, Model model) {
        model.addAttribute("over", true);
        return show(over.request(), null, "", model);
    }

    private String list(Actor actor, RequestForm form, Map<String, String> problems, Model model) {
        var today = moments.today();
        model.addAttribute("open", requests.open(actor));
        model.addAttribute("closed", requests.closed(actor));
        model.addAttribute("most", RequestRows.MOST);
        model.addAttribute("today", today);
        model.addAttribute("term", parameters.answerMonths(today));
        model.addAttribute("extension", parameters.extensionMonths(today));
        model.addAttribute("kinds", List.of(RequestKind.values()));
        model.addAttribute("fields", List.of("name", "email", "receivedOn"));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "privacy/requests";
    }

    private String show(DataRequest request, @Nullable String wrong, String typed, Model model) {
        model.addAttribute("asked", request);
        model.addAttribute("today", moments.today());
        model.addAttribute("wrong", wrong);
        model.addAttribute("typed", typed);
        model.addAttribute("copies", copies.of(request.id()));
        model.addAttribute("term", parameters.answerMonths(request.receivedOn()));
        model.addAttribute("extension", parameters.extensionMonths(request.receivedOn()));
        return "privacy/request";
    }

    private String done(String key, long request, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", messages.getMessage(key, null, locale));
        next.addAttribute("request", request);
        return "redirect:/monitor/privacy/{request}";
    }

    private static boolean isNoText(String text) {
        return text.isBlank() || text.strip().length() > LONGEST;
    }
}
