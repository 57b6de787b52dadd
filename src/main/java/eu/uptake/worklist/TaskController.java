package eu.uptake.worklist;

import eu.uptake.assistance.Sessions;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.Evidence;
import eu.uptake.casefile.Notes;
import eu.uptake.casefile.WorkItems;
import eu.uptake.forms.Checked;
import eu.uptake.forms.FormPost;
import eu.uptake.forms.FormReply;
import eu.uptake.platform.Actor;
import eu.uptake.process.CaseViews;
import eu.uptake.process.Completion;
import eu.uptake.process.Desk;
import eu.uptake.process.Models;
import eu.uptake.process.Showing;
import eu.uptake.process.Standing;
import eu.uptake.process.TaskView;
import eu.uptake.registry.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
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

/** One task: its form, and the case around it. */
@Controller
class TaskController {

    private final Desk desk;
    private final CaseViews views;
    private final Evidence evidence;
    private final Notes notes;
    private final Sessions sessions;
    private final WorkItems workItems;
    private final Models models;
    private final FormReply reply;
    private final Showing showing;
    private final MessageSource messages;

    TaskController(
            Desk desk,
            CaseViews views,
            Evidence evidence,
            Notes notes,
            Sessions sessions,
            WorkItems workItems,
            Models models,
            FormReply reply,
            Showing showing,
            MessageSource messages) {
        this.desk = desk;
        this.views = views;
        this.evidence = evidence;
        this.notes = notes;
        this.sessions = sessions;
        this.workItems = workItems;
        this.models = models;
        this.reply = reply;
        this.showing = showing;
        this.messages = messages;
    }

    /** @param from the query of the list that this was opened from */
    @GetMapping("/work/tasks/{task}")
    String show(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String task,
            @RequestParam(required = false) @Nullable String from,
            HttpSession session,
            Locale locale,
            Model model) {
        if (from != null) {
            Return.remember(session, from);
        }
        var view = desk.open(actor, task);
        model.addAttribute("task", view);
        model.addAttribute("grounds", showing.of(view, actor, locale));
        model.addAttribute("actor", actor);
        model.addAttribute("back", Return.address(session));
        model.addAttribute("assignable", assignable(actor, view));
        model.addAttribute("view", views.of(view.file(), locale));
        model.addAttribute("evidence", evidence.of(view.file()));
        model.addAttribute("origins", evidence.origins(view.file()));
        model.addAttribute("notes", notes.of(view.file()));
        model.addAttribute("arranging", Sessions.mayArrange(actor, view.file()) && aboutAService(view));
        return "worklist/task";
    }

    private boolean aboutAService(TaskView view) {
        var item = view.item().item();
        return item != null
                && sessions.subjects(view.file()).stream()
                        .anyMatch(service -> service.id().equals(item));
    }

    private List<?> assignable(Actor actor, TaskView view) {
        var item = view.item();
        var colleague = actor.hasIn(item.role(), item.organisationId());
        var may = (actor.has(Role.COORDINATOR) || colleague)
                && !item.role().equals(Role.SME)
                && view.standing() != Standing.ON_HOLD;
        return may ? desk.candidates(actor, item.taskId()) : List.of();
    }

    @PostMapping(path = "/work/tasks/{task}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> complete(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String task,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var post = FormPost.read(request);
        var title = models.say(desk.open(actor, task).item().name(), locale);
        var completion = desk.complete(actor, task, post.answers());
        if (completion instanceof Completion.Rejected rejected) {
            return reply.rejected(new Checked.Rejected(rejected.errors(), post.answers()), locale);
        }
        var file = ((Completion.Completed) completion).file();
        var address = Return.address(request.getSession());
        RequestContextUtils.getOutputFlashMap(request).put("flash", done(title, file, locale));
        RequestContextUtils.saveOutputFlashMap(address, request, response);
        return reply.done(request.getContextPath() + address);
    }

    /** What was done, and what that set off. */
    private String done(String title, Case file, Locale locale) {
        var next = workItems.of(file);
        if (next.isEmpty()) {
            var status = messages.getMessage("status." + file.status(), null, locale);
            return say("worklist.done.last", locale, title, file.companyName(), status);
        }
        var item = next.get(0);
        var who = item.assigneeName() != null
                ? item.assigneeName()
                : messages.getMessage("role." + item.role(), null, locale);
        return say("worklist.done", locale, title, file.companyName(), models.say(item.name(), locale), who);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    @ExceptionHandler(FormPost.Unreadable.class)
    ResponseEntity<Map<String, Object>> unreadable(FormPost.Unreadable why, Locale locale) {
        return reply.unreadable(why, locale);
    }
}
