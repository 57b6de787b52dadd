package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import eu.uptake.forms.Option;
import eu.uptake.platform.Actor;
import eu.uptake.process.Grounds.Comparison;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the domain does with a task's form, beyond storing and routing it. The bean {@code validateAssessmentHandler}
 * handles {@code userTask_validateAssessment}; most tasks need none.
 */
interface TaskHandler {

    /** A task whose form was accepted. */
    record Turn(Case file, WorkItem item, Actor actor, Map<String, Object> answers) {

        /** The rows of a list in the form; none when it was left empty. */
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> rows(String key) {
            return answers.get(key) instanceof List<?> rows ? (List<Map<String, Object>>) rows : List.of();
        }

        /** The answer as text, empty when there is none. */
        String text(String key) {
            return answers.get(key) == null ? "" : answers.get(key).toString();
        }
    }

    /** Facts for the form that nobody should have to look up. */
    default Map<String, Object> given(Case file, WorkItem item, Locale locale) {
        return Map.of();
    }

    /** What is proposed to who fills in the form; the check of the answers need not know it. */
    default Map<String, Object> proposed(Case file, WorkItem item, Locale locale) {
        return Map.of();
    }

    /** Fields that begin empty although the task was done before: each round has its own answers to them. */
    default Set<String> afresh() {
        return Set.of();
    }

    /** Options that depend on the case, by valuesKey. */
    default Map<String, List<Option>> options(Case file, WorkItem item, Locale locale) {
        return Map.of();
    }

    /** What may be chosen of them, for checking; only the values count, so that reasons and labels may be left out. */
    default Map<String, List<Option>> allowed(Case file, WorkItem item, Locale locale) {
        return options(file, item, locale);
    }

    /** What is to be compared before deciding, beside what the model says the task shows. */
    default Optional<Comparison> compared(Case file, Actor reader, Locale locale) {
        return Optional.empty();
    }

    /** Acts on the answers. @return variables for the model to route on, beside those it names itself */
    default Map<String, Object> act(Turn turn) {
        return Map.of();
    }
}
