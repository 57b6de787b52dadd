package eu.uptake.portal;

import eu.uptake.assistance.Sessions;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.Submission;
import eu.uptake.casefile.Submissions;
import eu.uptake.platform.Actor;
import eu.uptake.process.Models;
import eu.uptake.process.Requests;
import eu.uptake.registry.Role;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where my case stands, and what to do next. */
@Controller
class PortalController {

    private final MyCases myCases;
    private final Overviews overviews;
    private final Submissions submissions;
    private final Models models;
    private final Requests requests;
    private final Sessions sessions;

    PortalController(
            MyCases myCases,
            Overviews overviews,
            Submissions submissions,
            Models models,
            Requests requests,
            Sessions sessions) {
        this.sessions = sessions;
        this.myCases = myCases;
        this.overviews = overviews;
        this.submissions = submissions;
        this.models = models;
        this.requests = requests;
    }

    @GetMapping("/portal")
    String portal(
            Actor actor,
            @RequestParam(name = "case", required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String sent,
            Locale locale,
            Model page) {
        var file = myCases.choose(actor, number);
        if (file.isEmpty()) {
            page.addAttribute("provider", actor.has(Role.PROVIDER));
            return "portal/nothing";
        }
        page.addAttribute("cases", myCases.of(actor));
        page.addAttribute("overview", overviews.of(file.get(), locale));
        page.addAttribute("offers", requests.offered(actor, file.get(), locale));
        page.addAttribute("sessions", sessions.of(file.get()));
        page.addAttribute("sent", sent == null ? null : sent(file.get(), sent, locale));
        return "portal/portal";
    }

    /** What has just been sent, if it is of this case: anybody can write an address. */
    private @Nullable Sent sent(Case file, String task, Locale locale) {
        return submissions.of(file).stream()
                .filter(submission -> task.equals(submission.taskId()))
                .findFirst()
                .map(submission -> sent(submission, locale))
                .orElse(null);
    }

    private Sent sent(Submission submission, Locale locale) {
        return new Sent(models.say(submission.name(), locale), submission.at());
    }
}
