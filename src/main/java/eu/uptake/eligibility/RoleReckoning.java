package eu.uptake.eligibility;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision on the role of a company with everything it rests on, as it is kept.
 *
 * @param limits the programme's parameters that held
 * @param conditions in the order of the table
 * @param other role that the company could take instead, where it cannot keep this one
 */
public record RoleReckoning(
        RoleFacts facts,
        Map<String, String> limits,
        List<Condition> conditions,
        List<String> tables,
        @Nullable String other) {

    enum Finding {
        MET,
        REFUSED,
        LATER
    }

    /** @param words of the rule that applied */
    record Condition(String name, Finding finding, String words) {}

    RoleReckoning offering(@Nullable String role) {
        return new RoleReckoning(facts, limits, conditions, tables, role);
    }

    /** The conditions that are not met, by name. */
    List<String> refusals() {
        return conditions.stream()
                .filter(condition -> condition.finding() == Finding.REFUSED)
                .map(Condition::name)
                .sorted()
                .toList();
    }

    /** By the rules; a person confirms or overrules a refusal. */
    public boolean eligible() {
        return conditions.stream().noneMatch(condition -> condition.finding() == Finding.REFUSED);
    }
}
