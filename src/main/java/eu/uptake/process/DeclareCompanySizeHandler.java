package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.Submission;
import eu.uptake.casefile.Submissions;
import eu.uptake.casefile.WorkItem;
import eu.uptake.eligibility.FiguresMissing;
import eu.uptake.eligibility.Sizes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Refuses a declaration of which no size can be reckoned, as long as the company can still mend it. */
@Component
class DeclareCompanySizeHandler implements TaskHandler {

    static final String TASK = "userTask_declareCompanySize";

    /** How most companies close their year. */
    private static final MonthDay USUAL_CLOSING = MonthDay.of(12, 31);

    private final Sizes sizes;
    private final JourneyTables tables;
    private final Submissions submissions;
    private final Clock clock;

    DeclareCompanySizeHandler(Sizes sizes, JourneyTables tables, Submissions submissions, Clock clock) {
        this.sizes = sizes;
        this.tables = tables;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** What was declared before; once another year has been closed, a year further back. */
    @Override
    public Map<String, Object> proposed(Case file, WorkItem item, Locale locale) {
        LocalDate today = WorkingCalendar.day(clock.instant());
        return submissions
                .latest(file, TASK, null)
                .map(Submission::answers)
                .filter(before -> SizeAnswers.of(before).hasYearEnd())
                .map(before -> DeclaredBefore.asOf(today, before))
                .orElseGet(() -> Map.of(
                        "yearEnd", USUAL_CLOSING.atYear(today.getYear() - 1).toString()));
    }

    @Override
    public Set<String> afresh() {
        return DeclaredBefore.FIGURES;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var answers = SizeAnswers.of(turn.answers());
        if (!answers.hasYearEnd()) {
            return Map.of();
        }
        TiedRows.check(answers.rows());
        try {
            sizes.reckon(answers.declaration(), tables.of(turn.file()));
        } catch (FiguresMissing missing) {
            throw refused(answers.rows(), missing);
        }
        return Map.of();
    }

    /** Where the form did not ask for figures, the kind of holder says why they are needed all the same. */
    private static AnswerRefused refused(List<Map<String, Object>> rows, FiguresMissing missing) {
        var at = IntStream.range(0, rows.size())
                .filter(row -> missing.enterprise()
                        .equals(String.valueOf(rows.get(row).get("name")).strip()))
                .findFirst()
                .orElse(0);
        var kind = rows.get(at).get("kind");
        var field = kind == null || kind.equals("ENTERPRISE") ? "awu" + SizeAnswers.YEARS.get(missing.year()) : "kind";
        return new AnswerRefused(
                SizeAnswers.RELATED + "." + at + "." + field,
                field.equals("kind") ? "forms.size.countsAsEnterprise" : "forms.required.number");
    }
}
