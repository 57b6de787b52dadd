package eu.uptake.worklist;

import eu.uptake.assistance.NoSuchSession;
import eu.uptake.assistance.SessionMode;
import eu.uptake.assistance.SessionRefused;
import eu.uptake.assistance.Sessions;
import eu.uptake.assistance.SupportSession;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.Cases;
import eu.uptake.platform.Actor;
import eu.uptake.platform.Moments;
import eu.uptake.process.HeldSessions;
import eu.uptake.registry.Person;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sessions with the company: agreed, moved, called off, and noted as held. */
@Controller
class SessionController {

    private static final String CASE = "redirect:/work/cases/{number}#sessions";

    private final Sessions sessions;
    private final HeldSessions held;
    private final Cases cases;
    private final Moments moments;
    private final MessageSource messages;

    SessionController(Sessions sessions, HeldSessions held, Cases cases, Moments moments, MessageSource messages) {
        this.sessions = sessions;
        this.held = held;
        this.cases = cases;
        this.moments = moments;
        this.messages = messages;
    }

    /** @param service that the person comes from */
    @GetMapping("/work/cases/{number}/sessions/new")
    ModelAndView form(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String service) {
        var file = arrangeable(actor, number);
        var people = Stream.concat(sessions.guests(file).stream().map(Person::name), Stream.of(actor.name()))
                .collect(Collectors.joining(", "));
        return page(file, null, new SessionForm(service, null, null, null, null, null, people), Map.of());
    }

    @PostMapping("/work/cases/{number}/sessions")
    ModelAndView agree(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String number,
            SessionForm typed,
            RedirectAttributes redirect,
            Locale locale) {
        var file = arrangeable(actor, number);
        return done(
                file, null, typed, redirect, locale, () -> sessions.agree(actor, file, typed.wanted(moments.zone())));
    }

    @GetMapping("/work/sessions/{session}")
    ModelAndView change(@AuthenticationPrincipal(expression = "actor") Actor actor, @PathVariable String session) {
        var found = sessions.toArrange(actor, session);
        return page(cases.get(found.number()), found, SessionForm.of(found, moments.zone()), Map.of());
    }

    @PostMapping("/work/sessions/{session}")
    ModelAndView move(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String session,
            SessionForm typed,
            RedirectAttributes redirect,
            Locale locale) {
        var found = sessions.toArrange(actor, session);
        return done(
                cases.get(found.number()),
                found,
                typed,
                redirect,
                locale,
                () -> sessions.move(actor, session, typed.wanted(moments.zone())));
    }

    @PostMapping("/work/sessions/{session}/cancel")
    String cancel(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String session,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect,
            Locale locale) {
        var found = sessions.toArrange(actor, session);
        redirect.addAttribute("number", found.number());
        var cut = reason.length() > 1000 ? reason.substring(0, 1000) : reason;
        tried(redirect, locale, "session.cancelled", () -> sessions.cancel(actor, session, cut));
        return CASE;
    }

    /** It took place; the next page is the log that it belongs in, if it is being written. */
    @PostMapping("/work/sessions/{session}/held")
    String held(
            @AuthenticationPrincipal(expression = "actor") Actor actor,
            @PathVariable String session,
            RedirectAttributes redirect,
            Locale locale) {
        var found = sessions.toArrange(actor, session);
        if (!tried(redirect, locale, "session.held", () -> sessions.held(actor, session))) {
            redirect.addAttribute("number", found.number());
            return CASE;
        }
        var task = held.offer(actor, found);
        redirect.addAttribute("number", task.orElse(found.number()));
        return task.isPresent() ? "redirect:/work/tasks/{number}" : CASE;
    }

    private boolean tried(RedirectAttributes redirect, Locale locale, String message, Runnable step) {
        try {
            step.run();
            redirect.addFlashAttribute("flash", say(message, locale));
            return true;
        } catch (SessionRefused refused) {
            redirect.addFlashAttribute("sessionProblem", refused.why().name());
            return false;
        }
    }

    private ModelAndView done(
            Case file,
            @Nullable SupportSession session,
            SessionForm typed,
            RedirectAttributes redirect,
            Locale locale,
            Runnable step) {
        Map<String, String> problems = new HashMap<>(typed.problems());
        if (problems.isEmpty()) {
            try {
                step.run();
                redirect.addAttribute("number", file.number());
                redirect.addFlashAttribute("flash", say(session == null ? "session.agreed" : "session.moved", locale));
                return new ModelAndView(CASE);
            } catch (SessionRefused refused) {
                problems.put(refused.why().field(), refused.why().name());
            }
        }
        var page = page(file, session, typed, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            Case file, @Nullable SupportSession session, SessionForm typed, Map<String, String> problems) {
        var page = new ModelAndView("worklist/session");
        page.addObject("file", file);
        page.addObject("known", session);
        page.addObject("typed", typed);
        page.addObject("problems", problems);
        page.addObject("subjects", sessions.subjects(file));
        page.addObject("modes", SessionMode.values());
        page.addObject(
                "guests", sessions.guests(file).stream().map(Person::name).collect(Collectors.joining(", ")));
        page.addObject("zone", moments.zone().getId());
        page.addObject("today", moments.today());
        return page;
    }

    /** @throws NoSuchSession if this person agrees no sessions there */
    private Case arrangeable(Actor actor, String number) {
        var file = cases.find(actor, number);
        if (!Sessions.mayArrange(actor, file)) {
            throw new NoSuchSession("for " + number);
        }
        return file;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
