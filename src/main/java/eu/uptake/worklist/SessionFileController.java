package eu.uptake.worklist;

import eu.uptake.assistance.Sessions;
import eu.uptake.platform.Actor;
import eu.uptake.platform.CalendarFile;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A session as a file for a calendar. */
@Controller
class SessionFileController {

    private final Sessions sessions;

    SessionFileController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/work/sessions/{session}/session.ics")
    ResponseEntity<byte[]> take(
            @AuthenticationPrincipal(expression = "actor") Actor actor, @PathVariable String session) {
        return CalendarFile.of(sessions.copy(actor, session));
    }
}
