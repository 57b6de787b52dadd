package eu.uptake.forms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Choices: only what was offered, each once. The browser does not check this when it submits. */
final class ChoiceRules {

    private ChoiceRules() {}

    static @Nullable Object one(Site site, Object value) {
        if (!offered(site.evaluation().options(site.component(), site.scope()), value)) {
            site.fail("forms.option");
            return null;
        }
        return value;
    }

    static @Nullable Object several(Site site, Object value) {
        if (!(value instanceof List<?> values) || values.size() > Bounds.CHOICES) {
            site.fail("forms.option");
            return null;
        }
        List<Option> options = site.evaluation().options(site.component(), site.scope());
        List<Object> chosen = new ArrayList<>();
        for (Object one : values) {
            if (!offered(options, one)) {
                site.fail("forms.option");
                return null;
            }
            if (!offered(Options.all(chosen), one)) {
                chosen.add(one);
            }
        }
        return chosen;
    }

    private static boolean offered(List<Option> options, @Nullable Object value) {
        return options.stream().anyMatch(option -> Values.same(option.value(), value));
    }
}
