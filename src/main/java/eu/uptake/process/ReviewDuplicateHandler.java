package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import eu.uptake.registry.Companies;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows the coordinator which known companies the new one resembles. */
@Component
class ReviewDuplicateHandler implements TaskHandler {

    private final Companies companies;

    ReviewDuplicateHandler(Companies companies) {
        this.companies = companies;
    }

    @Override
    public Map<String, Object> given(Case file, WorkItem item, Locale locale) {
        var alike = companies.lookAlikes(file.companyId()).stream()
                .map(found -> found.company().name())
                .distinct()
                .collect(Collectors.joining(", "));
        return Map.of("duplicateOf", alike);
    }
}
