package eu.uptake.retention;

import eu.uptake.casefile.EvidenceFiles;
import eu.uptake.retention.Line.Kind;
import eu.uptake.retention.Preview.Due;
import eu.uptake.retention.Preview.Staying;
import eu.uptake.retention.RetentionParameters.Valid;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out what is due as of a day; nothing is changed by it. */
@Component
class Planning {

    private final Subjects subjects;
    private final RetentionClock clock;
    private final RetentionParameters parameters;
    private final Rules rules;
    private final DuePeople people;
    private final Logs logs;
    private final Holds holds;

    Planning(
            Subjects subjects,
            RetentionClock clock,
            RetentionParameters parameters,
            Rules rules,
            DuePeople people,
            Logs logs,
            Holds holds) {
        this.subjects = subjects;
        this.clock = clock;
        this.parameters = parameters;
        this.rules = rules;
        this.people = people;
        this.logs = logs;
        this.holds = holds;
    }

    Preview preview(LocalDate asOf) {
        var valid = parameters.on(asOf);
        List<Line> lines = new ArrayList<>();
        Map<Rule, Integer> byRule = new LinkedHashMap<>();
        Map<Staying, Integer> kept = new EnumMap<>(Staying.class);
        Set<Long> erased = new HashSet<>();
        for (var subject : subjects.finished()) {
            var due = clock.due(subject, valid, asOf);
            if (due.isEmpty()) {
                kept.merge(staying(subject, valid), 1, Integer::sum);
                continue;
            }
            var last = last(subject, due, valid);
            last.forEach(term -> byRule.merge(term.rule(), 1, Integer::sum));
            lines.add(line(lines.size() + 1, subject, due, last));
            if (due.contains(Part.RECORD)) {
                erased.add(subject.id());
            }
        }
        List<Due> counts = new ArrayList<>();
        byRule.forEach((rule, count) -> counts.add(new Due(rule.code(), rule, Kind.CASE, count)));
        people(asOf, valid, erased, lines, counts);
        logs(asOf, valid, lines, counts);
        return new Preview(asOf, List.copyOf(lines), List.copyOf(counts), kept);
    }

    /** What keeps each due part longest, which is over now. */
    private List<Term> last(Subject subject, Set<Part> due, Valid valid) {
        var terms = clock.terms(subject, valid);
        return due.stream()
                .map(part -> RetentionClock.longest(terms, part).orElseThrow())
                .distinct()
                .toList();
    }

    private static Line line(int position, Subject subject, Set<Part> due, List<Term> last) {
        var codes = last.stream().map(term -> term.rule().code()).distinct().collect(Collectors.joining(" "));
        return Line.planned(
                position,
                Kind.CASE,
                subject.id(),
                subject.number(),
                Part.codes(due),
                codes,
                Term.longest(last).orElseThrow().until(),
                fingerprint(subject, due));
    }

    /** Of all that a case's line was decided on. */
    static String fingerprint(Subject subject, Set<Part> due) {
        return hash(subject.number() + "/" + subject.mark() + "/" + Part.codes(due));
    }

    static String hash(String text) {
        var digest = EvidenceFiles.sha256();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return EvidenceFiles.hex(digest);
    }

    private Staying staying(Subject subject, Valid valid) {
        if (subject.held()) {
            return Staying.HELD;
        }
        return clock.terms(subject, valid).stream().anyMatch(term -> term.until() == null)
                ? Staying.NOT_BEGUN
                : Staying.NOT_OVER;
    }

    private void people(LocalDate asOf, Valid valid, Set<Long> erased, List<Line> lines, List<Due> counts) {
        Map<Rule, Integer> byRule = new LinkedHashMap<>();
        for (var person : people.find(asOf, valid, erased)) {
            byRule.merge(person.rule(), 1, Integer::sum);
            lines.add(Line.planned(
                    lines.size() + 1,
                    Kind.PERSON,
                    person.id(),
                    "#" + person.id(),
                    "",
                    person.rule().code(),
                    asOf,
                    hash("person " + person.id())));
        }
        byRule.forEach((rule, count) -> counts.add(new Due(rule.code(), rule, Kind.PERSON, count)));
    }

    private void logs(LocalDate asOf, Valid valid, List<Line> lines, List<Due> counts) {
        if (holds.isEverythingHeld()) {
            return;
        }
        var rule = rules.of("log", valid).get(0);
        var before = Logs.before(asOf, valid);
        int rows = 0;
        for (var log : Log.values()) {
            var count = (int) logs.count(log, before);
            if (count > 0) {
                rows += count;
                lines.add(Line.planned(
                        lines.size() + 1,
                        Kind.LOG,
                        null,
                        log.name(),
                        "",
                        rule.code(),
                        before,
                        hash(log + " " + before)));
            }
        }
        if (rows > 0) {
            counts.add(new Due(rule.code(), rule, Kind.LOG, rows));
        }
    }
}
