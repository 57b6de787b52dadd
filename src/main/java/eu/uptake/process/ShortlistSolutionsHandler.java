package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Offers the technology that the assessment put first in each of the options that the form begins with. */
@Component
class ShortlistSolutionsHandler implements TaskHandler {

    private static final int OPTIONS = 2;

    @Override
    public Map<String, Object> proposed(Case file, WorkItem item, Locale locale) {
        var technology = file.known().get("technology");
        return technology == null || technology instanceof List<?>
                ? Map.of()
                : Map.of("options", Collections.nCopies(OPTIONS, Map.of("technology", technology)));
    }
}
