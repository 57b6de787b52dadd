package eu.uptake.forms;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sends each answer to the rules of its type; what comes back is the cleaned answer, or null for none. */
final class Rules {

    private final FileRules files;

    Rules(Predicate<String> knownFile) {
        this.files = new FileRules(knownFile);
    }

    @Nullable
    Object clean(Site site, @Nullable Object value) {
        if (Values.empty(value)
                || value instanceof String text && TextRules.trim(text).isEmpty()) {
            if (site.required()) {
                site.fail(required(site.component()));
            }
            return site.component().type().equals("checkbox") ? (Object) false : nothing(site.component(), value);
        }
        return switch (site.component().type()) {
            case "textfield", "textarea" -> TextRules.clean(site, value);
            case "number" -> NumberRules.clean(site, value);
            case "datetime" -> DateRules.clean(site, value);
            case "checkbox" -> box(site, value);
            case "radio", "select" -> ChoiceRules.one(site, value);
            case "checklist", "taglist" -> ChoiceRules.several(site, value);
            case "filepicker" -> files.clean(site, value);
            default ->
                throw new IllegalStateException(
                        "No rules for " + site.component().name());
        };
    }

    /** What to do, by type: nobody enters a tick. */
    private static String required(Component component) {
        String kind = switch (component.type()) {
            case "number" -> ".number";
            case "datetime" -> "time".equals(component.get("subtype")) ? ".time" : ".date";
            case "checkbox" -> ".tick";
            case "radio", "select" -> ".one";
            case "checklist", "taglist" -> ".several";
            case "filepicker" -> ".file";
            default -> "";
        };
        return "forms.required" + kind;
    }

    private static @Nullable Object nothing(Component component, @Nullable Object value) {
        boolean several = Set.of("checklist", "taglist", "filepicker").contains(component.type());
        return several && value instanceof List<?> ? List.of() : null;
    }

    private static Object box(Site site, Object value) {
        if (!Boolean.TRUE.equals(value)) {
            site.fail("forms.type");
        }
        return true;
    }
}
