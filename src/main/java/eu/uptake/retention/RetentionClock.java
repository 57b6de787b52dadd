package eu.uptake.retention;

import eu.uptake.retention.RetentionParameters.Name;
import eu.uptake.retention.RetentionParameters.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * From when until when each part of a case is kept, and by which rule. Where several rules cover a part the longest
 * holds: the grant's evidence by the model grant agreement, State aid by its regulation, applicants by the programme.
 */
@Component
class RetentionClock {

    private final Rules rules;

    RetentionClock(Rules rules) {
        this.rules = rules;
    }

    List<Term> terms(Subject subject, Valid parameters) {
        List<Term> terms = new ArrayList<>();
        for (var part : Part.values()) {
            if (part == Part.RECORD || subject.aidOn() != null) {
                rules.of(part, subject.supported(), subject.aidOn() != null, parameters)
                        .forEach(rule -> terms.add(term(part, rule, subject, parameters)));
            }
        }
        return terms;
    }

    /** Of the grant's evidence that belongs to no case: signed hours, and who signed them. */
    Term evidence(Valid parameters) {
        return term(Part.RECORD, rules.of(Part.RECORD, true, false, parameters).get(0), null, parameters);
    }

    private static Term term(Part part, Rule rule, @Nullable Subject subject, Valid parameters) {
        var from = start(rule, subject, parameters);
        return new Term(part, rule, from, from == null ? null : from.plusMonths(rule.months()));
    }

    /** An event that the clock does not know keeps for as long as nobody tells it. */
    private static @Nullable LocalDate start(Rule rule, @Nullable Subject subject, Valid parameters) {
        return switch (rule.starts()) {
            case "balance" -> parameters.day(Name.BALANCE).orElse(null);
            case "projectEnd" -> parameters.day(Name.PROJECT_END).orElse(null);
            case "granting" -> subject == null ? null : subject.aidOn();
            default -> null;
        };
    }

    /** The parts whose time is over on that day; none of a case that runs or is held. */
    Set<Part> due(Subject subject, Valid parameters, LocalDate on) {
        if (subject.isRunning() || subject.held()) {
            return Set.of();
        }
        var due = EnumSet.noneOf(Part.class);
        var terms = terms(subject, parameters);
        for (var part : subject.left()) {
            if (longest(terms, part).filter(term -> term.isOver(on)).isPresent()) {
                due.add(part);
            }
        }
        return due;
    }

    /** A case without aid has no records of it that were kept for another time than the rest. */
    static Optional<Term> longest(List<Term> terms, Part part) {
        var own = terms.stream().filter(term -> term.part() == part).toList();
        return Term.longest(
                own.isEmpty()
                        ? terms.stream()
                                .filter(term -> term.part() == Part.RECORD)
                                .toList()
                        : own);
    }
}
