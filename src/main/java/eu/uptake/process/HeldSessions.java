package eu.uptake.process;

import eu.uptake.assistance.SupportSession;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.WorkItem;
import eu.uptake.casefile.WorkItems;
import eu.uptake.forms.DraftOwner;
import eu.uptake.forms.Drafts;
import eu.uptake.platform.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Offers a session that took place as a line of the log that is being written for its service. */
@Component
public class HeldSessions {

    private static final Set<String> DELIVERIES = Set.of("userTask_deliverAssistance", "userTask_deliverSupport");
    private static final String LOG = "log";

    private final Cases cases;
    private final WorkItems workItems;
    private final Drafts drafts;

    HeldSessions(Cases cases, WorkItems workItems, Drafts drafts) {
        this.cases = cases;
        this.workItems = workItems;
        this.drafts = drafts;
    }

    /** @return the open task in whose form the line now stands; nothing if the service is not being delivered */
    public Optional<String> offer(Actor actor, SupportSession session) {
        var task = workItems.of(cases.get(session.number())).stream()
                .filter(item -> DELIVERIES.contains(item.element()))
                .filter(item -> session.service() != null && session.service().equals(item.item()))
                .map(WorkItem::taskId)
                .findFirst();
        task.ifPresent(id -> addToDraft(actor, id, session));
        return task;
    }

    /** A form that nobody began offers it by itself. */
    private void addToDraft(Actor actor, String task, SupportSession session) {
        var owner = DraftOwner.of(actor);
        drafts.find(owner, task).ifPresent(draft -> {
            Map<String, Object> answers = new HashMap<>(draft.answers());
            List<Object> log = answers.get(LOG) instanceof List<?> begun ? new ArrayList<>(begun) : new ArrayList<>();
            log.removeIf(
                    row -> row instanceof Map<?, ?> line && line.get("hours") == null && line.get("summary") == null);
            log.add(line(session));
            answers.put(LOG, log);
            drafts.save(owner, task, draft.formId(), answers);
        });
    }

    /** What of a line the session tells; what was done there only people know. */
    static Map<String, Object> line(SupportSession session) {
        return Map.of(
                "date", WorkingCalendar.day(session.from()).toString(),
                "hours", session.hours(),
                "kind", "meeting",
                "mode", session.mode().name(),
                "people", session.people());
    }
}
