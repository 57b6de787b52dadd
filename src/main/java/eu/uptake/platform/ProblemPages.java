package eu.uptake.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for everything that went wrong: not found, not allowed, too large, broken. */
@Controller
class ProblemPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

    private final MessageSource messages;

    ProblemPages(MessageSource messages) {
        this.messages = messages;
    }

    /** For a script's request. */
    @RequestMapping("/error")
    ResponseEntity<Map<String, String>> tell(HttpServletRequest request, Locale locale) {
        var problem = of(request);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "message",
                        messages.getMessage("problem." + problem.kind() + ".title", null, locale),
                        "reference",
                        problem.reference()));
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        var problem = of(request);
        response.setStatus(problem.status());
        model.addAttribute("problem", problem);
        return "problem/problem";
    }

    private static Problem of(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
        if (status < 500) {
            return new Problem(status, kind(status), "");
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var at = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (cause instanceof Throwable thrown && DataError.in(thrown)) { // the server's own line has its places
            LOG.error("Problem {} at {}: {}", reference, at, thrown.getClass().getName());
        } else {
            LOG.error("Problem {} at {}", reference, at, cause instanceof Throwable thrown ? thrown : null);
        }
        return cause instanceof Throwable thrown && DataError.isAway(thrown)
                ? new Problem(HttpStatus.SERVICE_UNAVAILABLE.value(), "away", reference)
                : new Problem(status, "broken", reference);
    }

    private static String kind(int status) {
        return switch (status) {
            case 403 -> "forbidden";
            case 404, 405 -> "notFound";
            case 409, 410 -> "stale";
            case 413 -> "tooLarge";
            case 429 -> "tooMany";
            default -> "refused";
        };
    }

    /** What went wrong, as the page tells it. */
    record Problem(int status, String kind, String reference) {}
}
