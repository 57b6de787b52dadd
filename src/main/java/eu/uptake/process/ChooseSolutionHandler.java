package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.WorkItem;
import eu.uptake.forms.Option;
import eu.uptake.registry.Organisation;
import eu.uptake.registry.Organisations;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lets the SME choose among the solutions that its advisor shortlisted last, the highest score first. */
@Component
class ChooseSolutionHandler implements TaskHandler {

    private final Submissions submissions;
    private final Organisations organisations;
    private final MessageSource messages;

    ChooseSolutionHandler(Submissions submissions, Organisations organisations, MessageSource messages) {
        this.submissions = submissions;
        this.organisations = organisations;
        this.messages = messages;
    }

    @Override
    public Map<String, List<Option>> options(Case file, WorkItem item, Locale locale) {
        return Map.of(
                "options",
                submissions
                        .latest(file, "userTask_shortlistSolutions", null)
                        .map(shortlist -> rows(shortlist.answers(), locale))
                        .orElse(List.of()));
    }

    private List<Option> rows(Map<String, Object> answers, Locale locale) {
        return answers.get("options") instanceof List<?> rows
                ? rows.stream()
                        .<Map<?, ?>>map(row -> (Map<?, ?>) row)
                        .sorted(Comparator.comparing(ChooseSolutionHandler::score)
                                .reversed())
                        .map(row -> option(row, locale))
                        .toList()
                : List.of();
    }

    private Option option(Map<?, ?> row, Locale locale) {
        var name = String.valueOf(row.get("name"));
        var label = messages.getMessage(
                "answer.solution", new Object[] {name, provider(row), score(row).intValue()}, locale);
        return new Option(name, label);
    }

    private String provider(Map<?, ?> row) {
        var known = row.get("knownProvider");
        return known == null
                ? String.valueOf(row.get("provider"))
                : organisations
                        .find(Long.parseLong(known.toString()))
                        .map(Organisation::name)
                        .orElse("");
    }

    private static BigDecimal score(Map<?, ?> row) {
        @Nullable Object score = row.get("score");
        return score == null ? BigDecimal.ZERO : new BigDecimal(score.toString());
    }
}
