package eu.uptake.portal;

import eu.uptake.forms.Checked;
import eu.uptake.forms.DraftOwner;
import eu.uptake.forms.Drafts;
import eu.uptake.forms.FormPost;
import eu.uptake.forms.FormReply;
import eu.uptake.platform.Actor;
import eu.uptake.process.Journey;
import eu.uptake.process.Registration.Registered;
import eu.uptake.process.Registration.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** An advisor registers a company that asked for it, with the same form. */
@Controller
class AdvisorRegistrationController {

    private final Journey journey;
    private final FormReply reply;
    private final Drafts drafts;

    AdvisorRegistrationController(Journey journey, FormReply reply, Drafts drafts) {
        this.journey = journey;
        this.reply = reply;
        this.drafts = drafts;
    }

    @GetMapping("/work/register")
    String start(Actor actor, Locale locale, Model page) {
        page.addAttribute("form", journey.registration(actor, locale, DraftOwner.of(actor)));
        return "portal/register-for";
    }

    @PostMapping("/work/register")
    ResponseEntity<Map<String, Object>> register(
            Actor actor, @RequestParam String once, HttpServletRequest request, Locale locale) throws IOException {
        try {
            var form = FormPost.read(request);
            var answers = form.answers();
            var registration = journey.register(once, answers, actor);
            if (registration instanceof Rejected rejected) {
                return reply.rejected(new Checked.Rejected(rejected.errors(), answers), locale);
            }
            drafts.discard(DraftOwner.of(actor), "start:" + form.formId());
            var address = UriComponentsBuilder.fromPath(request.getContextPath() + "/work/register/done")
                    .queryParam("number", ((Registered) registration).number());
            return reply.done(address.toUriString());
        } catch (FormPost.Unreadable e) {
            return reply.unreadable(e, locale);
        }
    }

    @GetMapping("/work/register/done")
    String done(@RequestParam(defaultValue = "") String number, Model page) {
        page.addAttribute("number", number);
        return "portal/registered-for";
    }
}
