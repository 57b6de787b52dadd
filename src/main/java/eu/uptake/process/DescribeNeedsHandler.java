package eu.uptake.process;

import eu.uptake.assessment.NeedsAssessment;
import eu.uptake.assessment.NeedsAssessment.Wish;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import eu.uptake.registry.Companies;
import eu.uptake.registry.ReferenceLists;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins the assessment, and lets those choose the questionnaire who make things. */
@Component
class DescribeNeedsHandler implements TaskHandler {

    /** NACE section C. */
    private static final String MANUFACTURING = "C";

    private static final String NEEDS = "technologyNeeds";

    private final NeedsAssessment assessment;
    private final Companies companies;
    private final ReferenceLists lists;

    DescribeNeedsHandler(NeedsAssessment assessment, Companies companies, ReferenceLists lists) {
        this.assessment = assessment;
        this.companies = companies;
        this.lists = lists;
    }

    @Override
    public Map<String, Object> given(Case file, WorkItem item, Locale locale) {
        var company = companies.get(file.companyId());
        var makes = Optional.ofNullable(company.nace())
                .flatMap(code -> lists.nace(company.naceRevision(), code))
                .filter(activity -> activity.section().equals(MANUFACTURING))
                .isPresent();
        return Map.of("manufacturing", makes);
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var rows = turn.rows(NEEDS);
        Set<Object> seen = new HashSet<>();
        assessment.describe(
                turn.file(),
                IntStream.range(0, rows.size())
                        .mapToObj(at -> wish(rows.get(at), at, seen))
                        .toList());
        return Map.of();
    }

    private static Wish wish(Map<String, Object> row, int at, Set<Object> seen) {
        var technology = String.valueOf(row.get("technology"));
        if (!seen.add(technology)) {
            throw new AnswerRefused(NEEDS + "." + at + ".technology", "forms.technologyTwice");
        }
        return new Wish(
                technology,
                Integer.parseInt(String.valueOf(row.get("use"))),
                Integer.parseInt(String.valueOf(row.get("interest"))),
                codes(row.get("benefits")),
                codes(row.get("obstacles")));
    }

    private static List<String> codes(@Nullable Object answer) {
        return answer instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }
}
