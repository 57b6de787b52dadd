package eu.uptake.eligibility;

import eu.uptake.eligibility.RoleReckoning.Condition;
import eu.uptake.eligibility.RoleReckoning.Finding;
import eu.uptake.eligibility.RuleTables.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks the table of roles; what it compares with are parameters of the programme. */
final class RoleRules {

    private static final List<String> LIMITS =
            List.of("maturityCeiling", "operationalUse", "leastTrl", "leastReferences");
    private static final String OUTSIDE_UNION = "outsideUnion";

    private RoleRules() {}

    static RoleReckoning reckon(RoleFacts facts, LocalDate today, Parameters parameters, RuleTables tables) {
        var asked = new Asked(tables);
        Map<String, String> limits = new TreeMap<>();
        var given = facts.given();
        for (var name : LIMITS) {
            var value = parameters.number(name, today);
            given.put(name, value);
            limits.put(name, value.toPlainString());
        }
        var outside = parameters.flag(OUTSIDE_UNION, today);
        given.put(OUTSIDE_UNION, outside);
        limits.put(OUTSIDE_UNION, String.valueOf(outside));
        var conditions = asked.ask(Table.ROLE_ELIGIBILITY, given).hits().stream()
                .map(hit -> new Condition(hit.output("condition"), Finding.valueOf(hit.output("finding")), hit.words()))
                .toList();
        return new RoleReckoning(facts, limits, conditions, asked.versions(), null);
    }
}
