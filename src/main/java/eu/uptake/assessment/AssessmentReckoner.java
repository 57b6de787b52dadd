package eu.uptake.assessment;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Reckoner;
import eu.uptake.casefile.Reckoning;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows how a score came about, and what it says. */
@Component
@Order(20)
class AssessmentReckoner implements Reckoner {

    private final Results results;
    private final ResultWords words;

    AssessmentReckoner(Results results, ResultWords words) {
        this.results = results;
        this.words = words;
    }

    @Override
    public List<Reckoning> of(Case file, Locale locale) {
        return results.of(file).stream()
                .map(result -> words.reckoning(file, result, locale))
                .toList();
    }
}
