package eu.uptake.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Files: a list of references to what was uploaded before, never content. */
final class FileRules {

    private static final String ID = "[A-Za-z0-9-]{1,64}";

    private final Predicate<String> known;

    FileRules(Predicate<String> known) {
        this.known = known;
    }

    @Nullable
    Object clean(Site site, Object value) {
        if (!(value instanceof List<?> references)) {
            site.fail("forms.file");
            return null;
        }
        int most = most(site);
        if (references.size() > most) {
            site.fail("forms.files", most);
            return null;
        }
        List<Object> files = new ArrayList<>();
        for (Object reference : references) {
            Map<String, Object> file = Values.map(reference);
            if (!(file.get("id") instanceof String id) || !id.matches(ID) || !known.test(id)) {
                site.fail("forms.file");
                return null;
            }
            files.add(kept(id, file));
        }
        return files;
    }

    private static int most(Site site) {
        return site.evaluation().truth(site.component().get("multiple"), site.scope()) ? Bounds.FILES : 1;
    }

    private static Map<String, Object> kept(String id, Map<String, Object> file) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("id", id);
        // as a browser says it: nothing that turns the reading direction or cannot be seen
        String name = file.get("name") instanceof String text ? text.replaceAll("\\p{C}+", "") : id;
        kept.put("name", name.length() > 255 ? name.substring(0, 255) : name);
        BigDecimal size = Values.number(file.get("size"));
        if (size != null) {
            kept.put("size", size.longValue());
        }
        return kept;
    }
}
