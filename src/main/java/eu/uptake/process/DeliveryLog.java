package eu.uptake.process;

import eu.uptake.assistance.Deliverable.HandedFile;
import eu.uptake.assistance.Deliverables;
import eu.uptake.assistance.HoursRefused;
import eu.uptake.assistance.LogLine;
import eu.uptake.assistance.NewSession;
import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.ServiceLog;
import eu.uptake.assistance.ServiceState;
import eu.uptake.assistance.Services;
import eu.uptake.assistance.Sessions;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import eu.uptake.registry.Person;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the log of a delivery, technical or business, to its service. */
@Component
class DeliveryLog {

    /** What was logged once would be counted twice if it were offered again. */
    static final Set<String> AFRESH = Set.of("log");

    private final Services services;
    private final ServiceLog log;
    private final Sessions sessions;
    private final Deliverables deliverables;
    private final Clock clock;

    DeliveryLog(Services services, ServiceLog log, Sessions sessions, Deliverables deliverables, Clock clock) {
        this.services = services;
        this.log = log;
        this.sessions = sessions;
        this.deliverables = deliverables;
        this.clock = clock;
    }

    /** What was held and is not in a log yet, as its lines; else a line of today, with what is likely. */
    Map<String, Object> proposed(Case file, WorkItem item) {
        var service = Objects.requireNonNull(item.item(), "A delivery is about a service");
        var held = sessions.toLog(service);
        return Map.of(
                "log",
                held.isEmpty()
                        ? List.of(likely(file, services.get(service)))
                        : held.stream().map(HeldSessions::line).toList());
    }

    private Map<String, Object> likely(Case file, PlannedService service) {
        Map<String, Object> line = new HashMap<>();
        line.put("date", WorkingCalendar.day(clock.instant()).toString());
        var people = sessions.guests(file).stream().map(Person::name).collect(Collectors.joining(", "));
        line.put("people", people.substring(0, Math.min(people.length(), NewSession.LONGEST_PEOPLE)));
        if (service.terms().mode() != null) {
            line.put("mode", service.terms().mode());
        }
        return line;
    }

    void write(TaskHandler.Turn turn) {
        var lines = turn.rows("log").stream().map(DeliveryLog::line).toList();
        try {
            log.add(service(turn), lines, turn.actor().person());
            sessions.logged(service(turn));
        } catch (HoursRefused refused) {
            var field = refused.why().isTheDay() ? "date" : "hours";
            throw new AnswerRefused(
                    "log." + refused.line() + "." + field,
                    "hours.refused." + refused.why(),
                    month(refused.month(), turn.actor().language()));
        }
    }

    void handedOver(TaskHandler.Turn turn) {
        deliverables.handOver(service(turn), turn.text("deliverableTitle"), files(turn), turn.actor());
        services.move(service(turn), ServiceState.IN_ACCEPTANCE, null);
    }

    private static List<HandedFile> files(TaskHandler.Turn turn) {
        return turn.rows("deliverableFiles").stream()
                .map(file -> new HandedFile(String.valueOf(file.get("id")), String.valueOf(file.get("name"))))
                .toList();
    }

    private static String service(TaskHandler.Turn turn) {
        return Objects.requireNonNull(turn.item().item(), "A delivery is about a service");
    }

    private static String month(@Nullable YearMonth month, Locale locale) {
        return month == null
                ? ""
                : DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    private static LogLine line(Map<String, Object> row) {
        return new LogLine(
                LocalDate.parse(String.valueOf(row.get("date"))),
                String.valueOf(row.get("kind")),
                String.valueOf(row.get("mode")),
                String.valueOf(row.get("summary")),
                new BigDecimal(String.valueOf(row.get("hours"))),
                row.get("people") == null ? null : row.get("people").toString());
    }
}
