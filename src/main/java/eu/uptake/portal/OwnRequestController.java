package eu.uptake.portal;

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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** What an SME asks of its own case beside its tasks. */
@Controller
class OwnRequestController {

    private final MyCases myCases;
    private final Requests requests;
    private final FormReply reply;
    private final MessageSource messages;

    OwnRequestController(MyCases myCases, Requests requests, FormReply reply, MessageSource messages) {
        this.myCases = myCases;
        this.requests = requests;
        this.reply = reply;
        this.messages = messages;
    }

    @GetMapping("/portal/ask/{form}")
    String form(
            Actor actor,
            @PathVariable String form,
            @RequestParam(name = "case", required = false) @Nullable String number,
            Locale locale,
            Model page) {
        var file = myCases.get(actor, number);
        var address = UriComponentsBuilder.fromPath("/portal/ask/" + form)
                .queryParam("case", file.number())
                .queryParam("once", UUID.randomUUID());
        page.addAttribute("file", file);
        page.addAttribute("form", requests.form(actor, file, form, null, address.toUriString()));
        page.addAttribute("asks", requests.asks(file, form, locale));
        return "portal/ask";
    }

    @PostMapping("/portal/ask/{form}")
    ResponseEntity<Map<String, Object>> ask(
            Actor actor,
            @PathVariable String form,
            @RequestParam("case") String number,
            @RequestParam String once,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var file = myCases.get(actor, number);
        try {
            var answers = FormPost.read(request).answers();
            if (requests.ask(actor, file.number(), form, once, answers) instanceof Rejected rejected) {
                return reply.rejected(new Checked.Rejected(rejected.errors(), answers), locale);
            }
        } catch (FormPost.Unreadable e) {
            return reply.unreadable(e, locale);
        }
        RequestContextUtils.getOutputFlashMap(request)
                .put("flash", messages.getMessage("portal.ask.done", null, locale));
        RequestContextUtils.saveOutputFlashMap("/portal", request, response);
        return reply.done(request.getContextPath() + "/portal?case=" + file.number());
    }
}
