package eu.uptake.forms;

import eu.uptake.process.Feel;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** Forms as the product has them, with FEEL, and a store that knows the files f-1, f-2 … */
final class FormFixtures {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private FormFixtures() {}

    static Forms forms() {
        return new Forms(Feel.expressions(), new ObjectProvider<>() {
            @Override
            public Attachments getIfAvailable() {
                return file -> file.startsWith("f-");
            }
        });
    }

    static FormSchema schema(List<? extends Map<String, ?>> components) {
        return FormSchema.parse(FormSchema.JSON.writeValueAsString(
                Map.of("type", "default", "id", "test-form", "schemaVersion", 19, "components", components)));
    }

    static FormSchema form(String components) {
        return FormSchema.parse(
                "{\"type\": \"default\", \"id\": \"test-form\", \"schemaVersion\": 19, \"components\": ["
                        + components.replace('\'', '"') + "]}");
    }

    static FormContext context() {
        return new FormContext(Locale.ENGLISH, Map.of(), Map.of(), TODAY);
    }
}
