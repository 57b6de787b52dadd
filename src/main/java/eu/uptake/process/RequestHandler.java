package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.forms.Option;
import eu.uptake.platform.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the domain does with a form that asks something of a running case, beyond storing and routing it. The bean
 * {@code serviceAddedRequest} acts for the event {@code startEvent_serviceAdded}; most events need none.
 */
interface RequestHandler {

    /** A request whose form was accepted. */
    record Asked(Case file, Actor actor, Map<String, Object> answers) {

        /** The answer as text, empty when there is none. */
        String text(String key) {
            return answers.get(key) == null ? "" : answers.get(key).toString();
        }
    }

    /** Whether there is anything on this case that could be asked so; cheap, for every page of a case wants to know. */
    default boolean fits(Case file) {
        return true;
    }

    /** Options that depend on the case, by valuesKey. */
    default Map<String, List<Option>> options(Case file, Locale locale) {
        return Map.of();
    }

    /** What the request is about, for its line in the record; nothing if the form says it all. */
    default String about(Asked asked) {
        return "";
    }

    /** Acts on the answers. @return variables for the model, beside those it routes on itself */
    default Map<String, Object> act(Asked asked) {
        return Map.of();
    }
}
