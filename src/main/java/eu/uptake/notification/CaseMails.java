package eu.uptake.notification;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.CaseEvent;
import eu.uptake.casefile.Cases;
import eu.uptake.casefile.WorkItemOpened;
import eu.uptake.registry.People;
import eu.uptake.registry.Person;
import eu.uptake.registry.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people what happened to a case, within the transaction in which it happened: the SME whatever it has to know or
 * do, the staff only that a case has become theirs.
 */
@Component
class CaseMails {

    private static final Duration VALID = Duration.ofDays(14);
    private static final String PORTAL = "/portal";
    private static final String TASK_ID = "taskId";

    private final Outbox outbox;
    private final Cases cases;
    private final People people;

    CaseMails(Outbox outbox, Cases cases, People people) {
        this.outbox = outbox;
        this.cases = cases;
        this.people = people;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void opened(WorkItemOpened opened) {
        var item = opened.item();
        if (!item.role().equals(Role.SME)) {
            return;
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.said("about", item.about()));
        facts.add(new Fact.Moment("due", item.due()));
        outbox.write(
                new News(
                        MailKind.NEW_TASK,
                        "task/" + item.taskId(),
                        opened.file(),
                        words(opened.file(), Fact.drawn("task", item.name())),
                        facts,
                        PORTAL + "/tasks/" + item.taskId(),
                        VALID),
                speakers(opened.file()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void happened(CaseEvent event) {
        kind(event).ifPresent(kind -> {
            var file = cases.get(event.number());
            if (kind == MailKind.CASE_ASSIGNED) {
                tellAdvisor(event, file);
            } else {
                tellSme(kind, event, file);
            }
        });
    }

    private static Optional<MailKind> kind(CaseEvent event) {
        return switch (event.what()) {
            case REGISTERED -> Optional.of(MailKind.INVITATION);
            case ASSIGNED -> Optional.of(MailKind.CASE_ASSIGNED);
            case REMINDED -> event.detail().containsKey(TASK_ID) ? Optional.of(MailKind.REMINDER) : Optional.empty();
            case DECIDED -> byPerson(event) ? Optional.of(MailKind.DECISION) : Optional.empty();
            case FUNDING_DECIDED -> Optional.of(MailKind.FUNDING_DECISION);
            case AID_GRANTED -> Optional.of(MailKind.AID_NOTICE);
            case HELD -> Optional.of(MailKind.HELD);
            case RESUMED -> Optional.of(MailKind.RESUMED);
            case RETURNED -> Optional.of(MailKind.RETURNED);
            case WITHDREW -> Optional.of(MailKind.WITHDRAWN);
            case ENDED -> Optional.of(MailKind.ENDED);
            case SIGNED_OFF -> Optional.of(MailKind.SIGNED_OFF);
            case CLOSED -> closing(event);
            default -> Optional.empty();
        };
    }

    /** A decision table's answer is a step on the way to somebody's decision, not one to be written about. */
    private static boolean byPerson(CaseEvent event) {
        return event.person() != null && !event.detail().containsKey("table");
    }

    /** Who withdrew or was ended has been told so already. */
    private static Optional<MailKind> closing(CaseEvent event) {
        return switch (event.detail().getOrDefault("status", "")) {
            case "REFUSED" -> Optional.of(MailKind.REFUSED);
            case "WITHDRAWN", "TERMINATED" -> Optional.empty();
            default -> Optional.of(MailKind.CLOSED);
        };
    }

    private void tellSme(MailKind kind, CaseEvent event, Case file) {
        var detail = event.detail();
        var task = detail.get(TASK_ID);
        var words = words(file, Fact.drawn("task", detail.get("task")), Fact.said("times", detail.get("nth")));
        var target = kind == MailKind.REMINDER && task != null ? PORTAL + "/tasks/" + task : PORTAL;
        outbox.write(new News(kind, key(event), file, words, facts(detail), target, VALID), speakers(file));
    }

    private void tellAdvisor(CaseEvent event, Case file) {
        var advisor = file.advisorId();
        if (advisor == null || advisor.equals(event.person())) {
            return;
        }
        var target = "/work/cases/" + file.number();
        var news = new News(MailKind.CASE_ASSIGNED, key(event), file, words(file), facts(event.detail()), target, null);
        outbox.write(news, people.find(advisor).filter(Person::active).stream().toList());
    }

    private List<Person> speakers(Case file) {
        return people.contacts(file.companyId(), Role.SME);
    }

    private static List<Fact> words(Case file, Fact... more) {
        List<Fact> words = new ArrayList<>();
        words.add(Fact.said("company", file.companyName()));
        words.add(Fact.said("number", file.number()));
        words.addAll(List.of(more));
        return words;
    }

    private static List<Fact> facts(Map<String, String> detail) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.said("about", detail.getOrDefault("application", detail.get("service"))));
        facts.add(Fact.drawn("stage", detail.get("stage")));
        facts.add(Fact.drawn("decision", detail.get("decision")));
        facts.add(new Fact.Coded("result", detail.getOrDefault("result", "")));
        facts.add(Fact.drawn("how", detail.get("how")));
        facts.add(new Fact.Money("amount", detail.get("amount")));
        facts.add(Fact.said("regulation", detail.get("regulation")));
        facts.add(Fact.said("granter", detail.get("granter")));
        facts.add(day("grantedOn", detail.getOrDefault("grantedOn", "")));
        facts.add(day("until", detail.getOrDefault("until", "")));
        facts.add(Fact.said("reason", detail.get("reason")));
        return facts;
    }

    private static Fact day(String name, String iso) {
        try {
            return iso.isEmpty() ? Fact.said(name, "") : new Fact.Day(name, LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return Fact.said(name, iso);
        }
    }

    /** The same event in the same words has the same key. */
    private static String key(CaseEvent event) {
        return "%s/%s/%s/%08x"
                .formatted(
                        event.number(), event.what(), event.at(), event.detail().hashCode());
    }
}
