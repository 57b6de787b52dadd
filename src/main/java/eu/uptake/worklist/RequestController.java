package eu.uptake.worklist;

import eu.uptake.casefile.Cases;
import eu.uptake.forms.Checked;
import eu.uptake.forms.FormPost;
import eu.uptake.forms.FormReply;
import eu.uptake.platform.Actor;
import eu.uptake.process.Completion.Rejected;
import eu.uptake.process.Requests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What staff ask of a running case beside its tasks: one more service, one less, funding. */
@Controller
class RequestController {

    private static final String CASE = "/work/cases/";

    private final Cases cases;
    private final Requests requests;
    private final FormReply reply;
    private final MessageSource messages;

    RequestController(Cases cases, Requests requests, FormReply reply, MessageSource messages) {
        this.cases = cases;
        this.requests = requests;
        this.reply = reply;
        this.messages = messages;
    }

    /** @param about the service or application that the person comes from */
    @GetMapping("/work/cases/{number}/ask/{form}")
    String form(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String number,
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String about,
            Locale locale,
            Model page) {
        var file = cases.find(actor, number);
        var address = CASE + file.number() + "/ask/" + form + "?once=" + UUID.randomUUID();
        page.addAttribute("file", file);
        page.addAttribute("form", requests.form(actor, file, form, about, address));
        page.addAttribute("asks", requests.asks(file, form, locale));
        return "worklist/ask";
    }

    @PostMapping("/work/cases/{number}/ask/{form}")
    ResponseEntity<Map<String, Object>> ask(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String number,
            @PathVariable String form,
            @RequestParam String once,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var answers = FormPost.read(request).answers();
        var asks = requests.asks(cases.find(actor, number), form, locale);
        if (requests.ask(actor, number, form, once, answers) instanceof Rejected rejected) {
            return reply.rejected(new Checked.Rejected(rejected.errors(), answers), locale);
        }
        var done = messages.getMessage("worklist.ask.done", new Object[] {asks}, locale);
        RequestContextUtils.getOutputFlashMap(request).put("flash", done);
        RequestContextUtils.saveOutputFlashMap(CASE + number, request, response);
        return reply.done(request.getContextPath() + CASE + number);
    }

    @ExceptionHandler(FormPost.Unreadable.class)
    ResponseEntity<Map<String, Object>> unreadable(FormPost.Unreadable why, Locale locale) {
        return reply.unreadable(why, locale);
    }
}
