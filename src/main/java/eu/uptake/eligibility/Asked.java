package eu.uptake.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Remembers which tables were asked, in which version: a decision names the rules that it followed. */
final class Asked implements RuleTables {

    private final RuleTables tables;
    private final Set<String> versions = new TreeSet<>();

    Asked(RuleTables tables) {
        this.tables = tables;
    }

    @Override
    public Answer ask(Table table, Map<String, @Nullable Object> given) {
        var answer = tables.ask(table, given);
        versions.add(table.id() + " " + answer.version());
        return answer;
    }

    List<String> versions() {
        return List.copyOf(versions);
    }
}
