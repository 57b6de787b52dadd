package eu.uptake.process;

import eu.uptake.assistance.Catalogue;
import eu.uptake.assistance.ServiceType;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.Submissions;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The services a plan could begin with: what most plans have, and what takes the chosen solution on from the technology
 * readiness it was shortlisted with. Effort, duration and deliverable are the catalogue's.
 */
@Component
class PlanProposal {

    private static final String SHORTLIST = "userTask_shortlistSolutions";

    private final Catalogue catalogue;
    private final Submissions submissions;
    private final Clock clock;

    PlanProposal(Catalogue catalogue, Submissions submissions, Clock clock) {
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.clock = clock;
    }

    List<Map<String, Object>> of(Case file, Locale locale) {
        var readiness = readiness(file);
        var starts = WorkingCalendar.day(clock.instant()).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return catalogue.all().stream()
                .filter(service -> service.isUsual() || service.raises(readiness))
                .map(service -> line(file, service, starts, locale))
                .toList();
    }

    /** The other terms as they would be: who wants to change one of them finds them filled in. */
    private static Map<String, Object> line(Case file, ServiceType service, LocalDate starts, Locale locale) {
        Map<String, Object> line = new HashMap<>();
        line.put("service", service.code());
        line.put("hours", service.hoursFrom());
        line.put("mode", service.mode());
        line.put("startsOn", starts.toString());
        line.put(
                "endsOn",
                starts.plusWeeks(service.weeks()).with(DayOfWeek.FRIDAY).toString());
        line.put("deliverable", service.deliverable(locale));
        line.put("aidBasis", service.aidBasis());
        line.put("centre", text(file.centreId()));
        line.put("lead", service.isTechnical() ? text(file.advisorId()) : null);
        line.put("trlFrom", service.trlFrom());
        line.put("trlTo", service.trlTo());
        line.values().removeIf(Objects::isNull);
        return line;
    }

    private static @Nullable String text(@Nullable Long id) {
        return id == null ? null : id.toString();
    }

    /** Of the solution that the company chose, or 0 if nobody said. */
    private int readiness(Case file) {
        var chosen = file.known().get("solution");
        return submissions
                .latest(file, SHORTLIST, null)
                .map(shortlist -> shortlist.answers().get("options"))
                .filter(List.class::isInstance)
                .stream()
                .flatMap(options -> ((List<?>) options).stream())
                .filter(Map.class::isInstance)
                .map(option -> (Map<?, ?>) option)
                .filter(option -> Objects.equals(option.get("name"), chosen) && option.get("trl") != null)
                .map(option -> Integer.parseInt(option.get("trl").toString()))
                .findFirst()
                .orElse(0);
    }
}
