package eu.uptake.funding;

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
        var findings = Findings.of(all, rows.all(ids));
        return all.stream()
                .map(read -> {
                    var finding = findings.get(read.line().number());
                    return finding == null ? read : new Read(with(read.line(), finding), read.told(), read.found());
                })
                .toList();
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
