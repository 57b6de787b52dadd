package eu.uptake.portal;

import eu.uptake.assistance.NoSuchSession;
import eu.uptake.assistance.Sessions;
import eu.uptake.platform.Actor;
import eu.uptake.platform.CalendarFile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A session of the company as a file for its calendar. */
@Controller
class OwnSessionController {

    private final Sessions sessions;
    private final MyCases cases;

    OwnSessionController(Sessions sessions, MyCases cases) {
        this.sessions = sessions;
        this.cases = cases;
    }

    /** @throws NoSuchSession if it is not of a case of theirs */
    @GetMapping("/portal/sessions/{session}/session.ics")
    ResponseEntity<byte[]> take(Actor actor, @PathVariable String session) {
        cases.get(actor, sessions.find(actor, session).number());
        return CalendarFile.of(sessions.copy(actor, session));
    }
}
