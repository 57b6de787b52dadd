package eu.uptake.funding;

import eu.uptake.funding.Aid.Source;
import eu.uptake.funding.RegisterLine.Finding;
import eu.uptake.funding.RegisterReading.Told;
import eu.uptake.funding.RegisterReading.Wrong;
import eu.uptake.funding.RegisterUndertakings.Found;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the lines of an extract mean for the ledger as it is now. */
@Component
class RegisterLines {

    private static final String PROBLEM = "funding.extract.problem.";

    private final RegisterReading reading;
    private final RegisterUndertakings undertakings;
    private final AidRows rows;
    private final Clock clock;

    RegisterLines(RegisterReading reading, RegisterUndertakings undertakings, AidRows rows, Clock clock) {
        this.reading = reading;
        this.undertakings = undertakings;
        this.rows = rows;
        this.clock = clock;
    }

    /** A line with what was read in it; nothing of both where it is wrong. */
    record Read(
            RegisterLine line,
            @Nullable Told told,
            @Nullable Found found) {}

    private record Half(
            RegisterFile.Line line,
            @Nullable Told told,
            @Nullable String problem) {}

    /** @throws Unreadable if the text is no extract */
    List<Read> of(String text) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Set<Told> seen = new HashSet<>();
        var halves = RegisterFile.lines(text).stream()
                .map(line -> half(line, today, seen))
                .toList();
        var numbers = undertakings.known(halves.stream()
                .map(Half::told)
                .filter(Objects::nonNull)
                .map(Told::key)
                .collect(Collectors.toSet()));
        List<Read> all = new ArrayList<>();
        for (var half : halves) {
            var told = half.told();
            var found = told == null
                    ? null
                    : numbers.find(told.key(), told.memberState()).orElse(null);
            all.add(new Read(line(half, found, null), told, found));
        }
        return withFindings(all);
    }

    private Half half(RegisterFile.Line line, LocalDate today, Set<Told> seen) {
        try {
            var told = reading.read(line, today);
            return seen.add(told) ? new Half(line, told, null) : new Half(line, null, "twice");
        } catch (Wrong wrong) {
            return new Half(line, null, wrong.problem());
        }
    }

    private List<Read> withFindings(List<Read> all) {
        var ids = all.stream()
                .map(Read::found)
                .filter(Objects::nonNull)
                .map(Found::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var ledger = rows.all(ids);
        return all.stream()
                .map(read -> read.told() == null || read.found() == null
                        ? read
                        : new Read(
                                with(read.line(), finding(read.told(), read.found(), ledger)),
                                read.told(),
                                read.found()))
                .toList();
    }

    private static Finding finding(Told told, Found found, List<Aid> ledger) {
        var same = ledger.stream()
                .filter(aid -> Objects.equals(aid.undertaking().id(), found.id())
                        && aid.memberState().equals(told.memberState())
                        && aid.grantedOn().equals(told.grantedOn())
                        && aid.equivalent().compareTo(told.equivalent()) == 0
                        && aid.status() != Aid.Status.PLANNED
                        && aid.status() != Aid.Status.WITHDRAWN)
                .toList();
        if (same.stream().anyMatch(aid -> aid.source() != Source.DECLARED)) {
            return Finding.KNOWN;
        }
        return same.isEmpty() ? Finding.NEW : Finding.CONFIRMS;
    }

    private static RegisterLine line(Half half, @Nullable Found found, @Nullable Finding finding) {
        var problem = half.problem();
        return new RegisterLine(
                half.line().number(),
                List.copyOf(half.line().cells().values()),
                found == null ? null : found.name(),
                problem != null ? Finding.WRONG : finding == null ? Finding.STRANGER : finding,
                problem == null ? null : PROBLEM + problem);
    }

    private static RegisterLine with(RegisterLine line, Finding finding) {
        return new RegisterLine(line.number(), line.cells(), line.undertaking(), finding, line.problem());
    }
}
