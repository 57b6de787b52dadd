package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.WorkItem;
import eu.uptake.forms.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets the SME choose among the solutions that its advisor shortlisted last. */
@Component
class ChooseSolutionHandler implements TaskHandler {

    private final Submissions submissions;

    ChooseSolutionHandler(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public Map<String, List<Option>> options(Case file, WorkItem item, Locale locale) {
        return Map.of(
                "options",
                submissions
                        .latest(file, "userTask_shortlistSolutions", null)
                        .map(shortlist -> rows(shortlist.answers()))
                        .orElse(List.of()));
    }

    private static List<Option> rows(Map<String, Object> answers) {
        return answers.get("options") instanceof List<?> rows
                ? rows.stream().map(row -> option((Map<?, ?>) row)).toList()
                : List.of();
    }

    private static Option option(Map<?, ?> row) {
        var name = String.valueOf(row.get("name"));
        return new Option(name, name + " (" + row.get("provider") + ")");
    }
}
