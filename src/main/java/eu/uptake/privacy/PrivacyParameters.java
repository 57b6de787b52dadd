package eu.uptake.privacy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Terms that law or programme set, each with the day from which it holds. */
@Component
class PrivacyParameters {

    private final List<Term> newestFirst = DataFile.rows(
                    "parameters.csv",
                    row -> new Term(
                            row.get("name"),
                            Integer.parseInt(row.get("value")),
                            LocalDate.parse(row.get("valid_from")),
                            row.get("source"),
                            row.get("source_fr")))
            .stream()
            .sorted(Comparator.comparing(Term::from).reversed())
            .toList();

    record Term(String name, int value, LocalDate from, String source, String sourceFrench) {

        public String source(Locale reader) {
            return reader.getLanguage().equals("fr") ? sourceFrench : source;
        }
    }

    Term answerMonths(LocalDate on) {
        return term("answer.months", on);
    }

    Term extensionMonths(LocalDate on) {
        return term("extension.months", on);
    }

    /** So many days before the deadline coordinators are reminded, the longer time first. */
    List<Integer> remindDays(LocalDate on) {
        return List.of(
                term("remind.days", on).value(), term("remind.last.days", on).value());
    }

    private Term term(String name, LocalDate on) {
        return newestFirst.stream()
                .filter(term -> term.name().equals(name) && !term.from().isAfter(on))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No parameter " + name + " on " + on));
    }
}
