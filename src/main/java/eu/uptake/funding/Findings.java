package eu.uptake.funding;

import eu.uptake.funding.Aid.Source;
import eu.uptake.funding.Doubles.Same;
import eu.uptake.funding.RegisterLine.Finding;
import eu.uptake.funding.RegisterLines.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the lines of an extract are beside what the ledger tells of the same aid. Each row stands for one line: one of a
 * register for a line that names its granter, one of a company or this programme for any, as these may name the granter
 * otherwise.
 */
final class Findings {

    private Findings() {}

    /** By the number of the line, for lines that were read and are of somebody known here. */
    static Map<Integer, Finding> of(List<Read> lines, List<Aid> ledger) {
        var rows = ledger.stream().filter(aid -> aid.status().wasGranted()).collect(Collectors.groupingBy(Same::of));
        Map<Integer, Finding> findings = new HashMap<>();
        Map<Same, List<Read>> told = new HashMap<>();
        for (var line : lines) {
            if (line.told() != null && line.found() != null) {
                findings.put(line.line().number(), Finding.NEW);
                Same.of(line.told(), line.found())
                        .filter(rows::containsKey)
                        .ifPresent(same -> told.computeIfAbsent(same, none -> new ArrayList<>())
                                .add(line));
            }
        }
        told.forEach((same, alike) -> settle(alike, rows.get(same), findings));
        return findings;
    }

    /**
     * Lines that the rows of companies and this programme do not cover all go in, those that they do cover as well: of
     * the same aid told by two sources as many count as the one that tells of more has.
     */
    private static void settle(List<Read> alike, List<Aid> rows, Map<Integer, Finding> findings) {
        var granters = rows.stream()
                .filter(aid -> aid.source() == Source.REGISTER)
                .map(aid -> folded(aid.granter()))
                .collect(Collectors.toCollection(ArrayList::new));
        long registered = granters.size();
        List<Read> others = new ArrayList<>();
        for (var line : alike) {
            if (line.told() != null && granters.remove(folded(line.told().granter()))) {
                findings.put(line.line().number(), Finding.KNOWN);
            } else {
                others.add(line);
            }
        }
        long granted = count(rows, Source.THIS_PROJECT) - registered;
        long told = Math.max(granted, count(rows, Source.DECLARED) - registered);
        for (int n = 0; n < others.size(); n++) {
            findings.put(
                    others.get(n).line().number(),
                    others.size() <= granted ? Finding.KNOWN : n < told ? Finding.CONFIRMS : Finding.NEW);
        }
    }

    private static long count(List<Aid> rows, Source source) {
        return rows.stream().filter(aid -> aid.source() == source).count();
    }

    private static String folded(String granter) {
        return granter.strip().toLowerCase(Locale.ROOT);
    }
}
