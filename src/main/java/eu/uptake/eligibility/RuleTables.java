package eu.uptake.eligibility;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The programme's decision tables, as the engine room lends them; thresholds stand in them and nowhere else. */
public interface RuleTables {

    enum Table {
        SIZE_CATEGORY,
        HOLDER_EXCEPTION,
        ENTERPRISE_RELATION,
        SIZE_OUTCOME,
        ROLE_ELIGIBILITY;

        /** The table's id, which is its file's name. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Asks the table.
     *
     * @param given a value, or null where it is not known, for every name that the table asks for
     */
    Answer ask(Table table, Map<String, @Nullable Object> given);

    /** @param version of the table */
    record Answer(Table table, int version, List<Hit> hits) {

        Hit first() {
            if (hits.isEmpty()) {
                throw new IllegalStateException(table.id() + " decides nothing");
            }
            return hits.get(0);
        }
    }

    /**
     * A rule that applied.
     *
     * @param words the rule's own description
     */
    record Hit(String rule, String words, Map<String, String> outputs) {

        String output(String name) {
            var value = outputs.get(name);
            if (value == null) {
                throw new IllegalStateException(rule + " gives no " + name);
            }
            return value;
        }
    }
}
