package eu.uptake.process;

import eu.uptake.forms.Checked;
import eu.uptake.forms.FormField;
import eu.uptake.forms.FormSchema;
import eu.uptake.platform.Actor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A form that waits for answers, and all that is needed to judge what becomes of them.
 *
 * @param number of the case; none for a registration
 * @param mark by which its submission is found
 * @param fitting answers that would be taken
 * @param check what the form says to answers, as things stood before they were sent
 */
record OpenForm(
        String address,
        Actor actor,
        @Nullable String number,
        String mark,
        FormSchema schema,
        Map<String, Object> fitting,
        Function<Map<String, Object>, Checked> check) {

    List<FormField> fields() {
        return schema.fields();
    }
}
