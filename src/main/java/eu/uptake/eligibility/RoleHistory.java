package eu.uptake.eligibility;

import eu.uptake.casefile.Reckoning.Lines;
import java.util.List;
import java.util.stream.Collectors;

/** How the role was decided before, by what was known then. */
final class RoleHistory {

    private RoleHistory() {}

    /** @param before newest first */
    static Lines lines(List<Decided<RoleReckoning>> before, Words words) {
        return new Lines(
                words.say("role.before"),
                words.headings("role", "on", "role", "result", "maturity", "why"),
                before.stream().map(decided -> line(decided, words)).toList());
    }

    private static List<String> line(Decided<RoleReckoning> decided, Words words) {
        var reckoned = decided.reckoning();
        var maturity = reckoned.facts().maturity();
        return List.of(
                words.day(decided.at()),
                words.code("role", reckoned.facts().roleClaim()),
                RoleReckoner.result(decided, words),
                maturity == null ? words.say("role.unknown") : words.number(maturity),
                why(reckoned, words));
    }

    private static String why(RoleReckoning reckoned, Words words) {
        return reckoned.conditions().stream()
                .filter(condition -> condition.finding() != RoleReckoning.Finding.MET)
                .map(condition -> words.rule(condition.words()))
                .collect(Collectors.joining(". "));
    }
}
