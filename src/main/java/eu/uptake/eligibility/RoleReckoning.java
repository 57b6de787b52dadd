package eu.uptake.eligibility;

import java.util.List;
import java.util.Map;

/**
 * A decision on the role of a company with everything it rests on, as it is kept.
 *
 * @param limits the programme's parameters that held
 * @param conditions in the order of the table
 */
public record RoleReckoning(
        RoleFacts facts, Map<String, String> limits, List<Condition> conditions, List<String> tables) {

    enum Finding {
        MET,
        REFUSED,
        LATER
    }

    /** @param words of the rule that applied */
    record Condition(String name, Finding finding, String words) {}

    /** By the rules; a person confirms or overrules a refusal. */
    public boolean eligible() {
        return conditions.stream().noneMatch(condition -> condition.finding() == Finding.REFUSED);
    }
}
