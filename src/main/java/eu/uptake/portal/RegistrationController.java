package eu.uptake.portal;

import eu.uptake.forms.Checked;
import eu.uptake.forms.Drafts;
import eu.uptake.forms.FormPost;
import eu.uptake.forms.FormReply;
import eu.uptake.forms.Visitors;
import eu.uptake.process.Journey;
import eu.uptake.process.Registration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in for companies that nobody knows yet. */
@Controller
class RegistrationController {

    private final Journey journey;
    private final FormReply reply;
    private final Gate gate;
    private final Drafts drafts;
    private final MessageSource messages;

    RegistrationController(Journey journey, FormReply reply, Gate gate, Drafts drafts, MessageSource messages) {
        this.journey = journey;
        this.reply = reply;
        this.gate = gate;
        this.drafts = drafts;
        this.messages = messages;
    }

    @GetMapping("/register")
    String start(HttpServletRequest request, HttpServletResponse response, Locale locale, Model page) {
        page.addAttribute("form", journey.registration(null, locale, Visitors.welcome(request, response)));
        return "portal/register";
    }

    @PostMapping("/register")
    ResponseEntity<Map<String, Object>> register(@RequestParam String once, HttpServletRequest request, Locale locale)
            throws IOException {
        if (!gate.allow(request.getRemoteAddr())) {
            return reply.rejected(messages.getMessage("portal.register.tooMany", null, locale));
        }
        try {
            var form = FormPost.read(request);
            if (journey.register(once, form.answers(), null) instanceof Registration.Rejected rejected) {
                return reply.rejected(new Checked.Rejected(rejected.errors(), form.answers()), locale);
            }
            // the next one at this screen starts with an empty form
            Visitors.in(request).ifPresent(visitor -> drafts.discard(visitor, "start:" + form.formId()));
            // the number stays unsaid: whoever registers a company has yet to open the link mailed to it
            return reply.done(request.getContextPath() + "/register/done");
        } catch (FormPost.Unreadable e) {
            return reply.unreadable(e, locale);
        }
    }

    @GetMapping("/register/done")
    String done() {
        return "portal/registered";
    }
}
