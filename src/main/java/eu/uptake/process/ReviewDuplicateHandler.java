package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import eu.uptake.platform.Actor;
import eu.uptake.process.Grounds.Comparison;
import eu.uptake.registry.Companies;
import eu.uptake.registry.LookAlike;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sets the new company beside the known ones that it resembles, and proposes the case of the only one. */
@Component
class ReviewDuplicateHandler implements TaskHandler {

    private final Companies companies;
    private final CompanyComparison comparison;

    ReviewDuplicateHandler(Companies companies, CompanyComparison comparison) {
        this.companies = companies;
        this.comparison = comparison;
    }

    @Override
    public Map<String, Object> proposed(Case file, WorkItem item, Locale locale) {
        var cases = alike(file).stream()
                .flatMap(found -> comparison.cases(found.company()).stream())
                .toList();
        return cases.size() == 1 ? Map.of("duplicateOf", cases.get(0).number()) : Map.of();
    }

    @Override
    public Optional<Comparison> compared(Case file, Actor reader, Locale locale) {
        var alike = alike(file);
        return alike.isEmpty()
                ? Optional.empty()
                : Optional.of(comparison.of(companies.get(file.companyId()), alike, reader, locale));
    }

    private List<LookAlike> alike(Case file) {
        return companies.lookAlikes(file.companyId());
    }
}
