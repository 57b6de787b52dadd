package eu.uptake.process;

import eu.uptake.forms.FormField;
import eu.uptake.forms.FormSchema;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which answers are facts of the case, to be offered wherever the same key is asked again: short ones, by type.
 * Judgements (radio, checkbox, long text), dates and
 * answers to questionnaires belong to the task they were given for.
 */
final class Facts {

    private static final Set<String> FACTUAL = Set.of("textfield", "number", "select", "taglist");

    /** Who speaks for the company with name and function; what makes it a signature is the tick beside them. */
    private static final Set<String> SIGNERS = Set.of("signerName", "signerFunction");

    /** Said by a field's form: what it asks is measured anew each time, and an old figure would be taken over unseen. */
    private static final String ANEW = "anew";

    /** A numbered question of a questionnaire, such as q4r1: it is asked again to see what has changed. */
    private static final Pattern NUMBERED = Pattern.compile("[a-z]\\d+.*");

    private Facts() {}

    static Map<String, Object> in(FormSchema schema, Map<String, Object> answers) {
        Map<String, Object> facts = new HashMap<>();
        for (FormField field : schema.fields()) {
            var answer = answers.get(field.key());
            if (answer != null && isFact(field)) {
                facts.put(field.key(), answer);
            }
        }
        return facts;
    }

    /** What of the known facts the form asks for. */
    static Map<String, Object> wanted(FormSchema schema, Map<String, Object> known) {
        return in(schema, known);
    }

    static boolean isSignature(String key) {
        return key.toLowerCase(Locale.ROOT).contains("sign") && !SIGNERS.contains(key);
    }

    private static boolean isFact(FormField field) {
        return FACTUAL.contains(field.type())
                && !field.key().contains(".")
                && !NUMBERED.matcher(field.key()).matches()
                && !isSignature(field.key())
                && !field.properties().containsKey(Contentment.SURVEY)
                && !field.properties().containsKey(ANEW);
    }
}
