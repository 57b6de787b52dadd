package eu.uptake.worklist;

import eu.uptake.assistance.NoSuchSession;
import eu.uptake.assistance.NoSuchTimesheet;
import eu.uptake.casefile.NoSuchCase;
import eu.uptake.platform.Moments;
import eu.uptake.platform.SignedIn;
import eu.uptake.process.CaseRefused;
import eu.uptake.process.Models;
import eu.uptake.process.NoSuchTask;
import eu.uptake.process.TaskOver;
import eu.uptake.process.TaskRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.JacksonJsonView;

/** What every page answers when the engine room or the case file says no. */
@ControllerAdvice
class Refusals {

    private final MessageSource messages;
    private final Moments moments;
    private final Models models;

    Refusals(MessageSource messages, Moments moments, Models models) {
        this.messages = messages;
        this.moments = moments;
        this.models = models;
    }

    /** Somebody else's looks like one that does not exist. */
    @ExceptionHandler({NoSuchCase.class, NoSuchTask.class, NoSuchTimesheet.class, NoSuchSession.class})
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler(TaskOver.class)
    ModelAndView over(TaskOver over, Authentication reader, HttpServletRequest request, Locale locale) {
        var done = over.done();
        var task = models.say(done.name(), locale);
        var when = moments.exact(done.endedAt());
        var own = done.person() != null
                && reader.getPrincipal() instanceof SignedIn signedIn
                && done.person() == signedIn.actor().person();
        var message = own && done.completed()
                ? messages.getMessage(
                        "problem.taskOver.completed.you", new Object[] {task, over.number(), when}, locale)
                : messages.getMessage(
                        done.completed() ? "problem.taskOver.completed" : "problem.taskOver.cancelled",
                        new Object[] {done.personName(), task, over.number(), when},
                        locale);
        var status = "GET".equals(request.getMethod()) ? HttpStatus.GONE : HttpStatus.CONFLICT;
        return answer(request, status, message, over.number());
    }

    @ExceptionHandler(TaskRefused.class)
    ModelAndView refused(TaskRefused refused, HttpServletRequest request, Locale locale) {
        var message = messages.getMessage("problem.task." + refused.standing(), null, locale);
        return answer(request, HttpStatus.CONFLICT, message, null);
    }

    @ExceptionHandler(CaseRefused.class)
    ModelAndView refused(CaseRefused refused, HttpServletRequest request, Locale locale) {
        var status = messages.getMessage("status." + refused.status(), null, locale);
        var message = messages.getMessage("problem.case", new Object[] {status}, locale);
        return answer(request, HttpStatus.CONFLICT, message, null);
    }

    private static ModelAndView answer(
            HttpServletRequest request, HttpStatus status, String message, @Nullable String number) {
        if (isScript(request)) {
            var json = new ModelAndView(new JacksonJsonView(), Map.of("message", message));
            json.setStatus(status);
            return json;
        }
        var portal = request.getRequestURI().startsWith(request.getContextPath() + "/portal");
        Map<String, Object> model = new HashMap<>();
        model.put("message", message);
        model.put("home", portal ? "/portal" : "/work");
        model.put("number", number);
        model.put("caseAddress", portal || number == null ? null : "/work/cases/" + number);
        var view = number == null ? "problem/refused" : "problem/task-over";
        return new ModelAndView(view, model, status);
    }

    private static boolean isScript(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }
}
