package eu.uptake.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of checking a posted form. */
public sealed interface Checked {

    /**
     * Only what the form asks for and shows, cleaned: text as String, number as BigDecimal, checkbox as Boolean, several
     * choices and rows as List, date and time as ISO text. A field left empty is there with null; a hidden or read-only
     * one is not there at all.
     */
    record Accepted(Map<String, Object> answers) implements Checked {

        public Accepted {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    /** Everything found wrong, in the order of the form, and what was posted, so that it can be given back. */
    record Rejected(List<FieldError> errors, Map<String, Object> posted) implements Checked {

        public Rejected {
            errors = List.copyOf(errors);
            posted = Collections.unmodifiableMap(new LinkedHashMap<>(posted));
        }
    }
}
