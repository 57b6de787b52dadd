package eu.uptake.assistance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The rules of working time by day, of the model that the programme's grant follows. */
@Component
public class WorkingTimes {

    private final List<WorkingTime> rules;

    WorkingTimes(@Value("${uptake.time-model:HOURS_1720}") String model) {
        rules = Table.read("working_time.csv", WorkingTime::of).stream()
                .filter(rule -> rule.model().equals(model))
                .sorted(Comparator.comparing(WorkingTime::validFrom))
                .toList();
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("uptake.time-model: there is no " + model);
        }
    }

    /** A day before the first rule follows the first. */
    public WorkingTime on(LocalDate day) {
        return rules.stream()
                .filter(rule -> !rule.validFrom().isAfter(day))
                .reduce((older, younger) -> younger)
                .orElse(rules.get(0));
    }
}
