package eu.uptake.portal;

import eu.uptake.forms.Checked;
import eu.uptake.forms.FormPost;
import eu.uptake.forms.FormReply;
import eu.uptake.platform.Actor;
import eu.uptake.process.Completion.Completed;
import eu.uptake.process.Completion.Rejected;
import eu.uptake.process.Desk;
import eu.uptake.process.Models;
import eu.uptake.process.NoSuchTask;
import eu.uptake.process.Showing;
import eu.uptake.process.StageModel;
import eu.uptake.process.Standing;
import eu.uptake.process.TaskView;
import eu.uptake.registry.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** A task of the SME: its form, why it is asked, and what happens when it is sent. */
@Controller
class OwnTaskController {

    private final Desk desk;
    private final Models models;
    private final FormReply reply;
    private final Showing showing;

    OwnTaskController(Desk desk, Models models, FormReply reply, Showing showing) {
        this.showing = showing;
        this.desk = desk;
        this.models = models;
        this.reply = reply;
    }

    @GetMapping("/portal/tasks/{task}")
    String task(Actor actor, @PathVariable String task, Locale locale, Model page) {
        var view = own(actor, task);
        page.addAttribute("view", view);
        page.addAttribute("grounds", showing.of(view, actor, locale));
        page.addAttribute("name", models.say(view.item().name(), locale));
        page.addAttribute("says", say(view.model().says(), locale));
        page.addAttribute("why", why(view, locale));
        page.addAttribute("minutes", Effort.minutes(models.form(view.model())));
        page.addAttribute("held", view.standing() == Standing.ON_HOLD);
        return "portal/task";
    }

    @PostMapping("/portal/tasks/{task}")
    ResponseEntity<Map<String, Object>> send(
            Actor actor, @PathVariable String task, HttpServletRequest request, Locale locale) throws IOException {
        own(actor, task);
        try {
            var answers = FormPost.read(request).answers();
            var completion = desk.complete(actor, task, answers);
            if (completion instanceof Rejected rejected) {
                return reply.rejected(new Checked.Rejected(rejected.errors(), answers), locale);
            }
            var address = UriComponentsBuilder.fromPath(request.getContextPath() + "/portal")
                    .queryParam("case", ((Completed) completion).file().number())
                    .queryParam("sent", task);
            return reply.done(address.toUriString());
        } catch (FormPost.Unreadable e) {
            return reply.unreadable(e, locale);
        }
    }

    /** The task if it is one for this person's company; others are not even known here. */
    private TaskView own(Actor actor, String task) {
        var view = desk.open(actor, task);
        if (!view.item().role().equals(Role.SME) || !MyCases.speaksFor(actor, view.file())) {
            throw new NoSuchTask(task);
        }
        return view;
    }

    private @Nullable String why(TaskView view, Locale locale) {
        var stage =
                models.journey(view.file().journeyVersion()).stage(view.item().stage());
        return say(stage.map(StageModel::says).orElse(null), locale);
    }

    private @Nullable String say(@Nullable String text, Locale locale) {
        return text == null ? null : models.say(text, locale);
    }
}
