package eu.uptake.process;

import eu.uptake.assessment.Change;
import eu.uptake.assessment.Correctable;
import eu.uptake.assessment.Correctables;
import eu.uptake.assessment.CorrectionRefused;
import eu.uptake.casefile.Case;
import eu.uptake.forms.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The list of corrections that two forms have: an item, the answer that belongs to it, the reason. */
@Component
class Corrections {

    static final String ITEMS = "assessmentItems";
    static final String ANSWERS = "assessmentAnswers";

    private static final String LIST = "corrections";
    private static final char IS = '=';

    private final Correctables correctables;

    Corrections(Correctables correctables) {
        this.correctables = correctables;
    }

    /** What can be corrected on a case, and by what. */
    Map<String, List<Option>> options(Case file, Locale locale) {
        var open = correctables.of(file, locale);
        return Map.of(ITEMS, items(open), ANSWERS, answers(open));
    }

    /** For reading what was corrected once. */
    List<Option> list(String key, Locale locale) {
        var all = correctables.all(locale);
        return key.equals(ITEMS) ? items(all) : answers(all);
    }

    private static List<Option> items(List<Correctable> correctables) {
        return correctables.stream()
                .map(correctable -> new Option(correctable.item(), correctable.label()))
                .toList();
    }

    /** An answer's value names its item, so that each stands for itself. */
    private static List<Option> answers(List<Correctable> correctables) {
        return correctables.stream()
                .flatMap(correctable -> correctable.answers().stream()
                        .map(answer -> new Option(
                                correctable.item() + IS + answer.code(), answer.label(), correctable.item())))
                .toList();
    }

    static List<Change> of(TaskHandler.Turn turn) {
        return turn.rows(LIST).stream().map(Corrections::change).toList();
    }

    private static Change change(Map<String, Object> row) {
        var answer = String.valueOf(row.get("newValue"));
        return new Change(
                String.valueOf(row.get("question")),
                answer.substring(answer.indexOf(IS) + 1),
                String.valueOf(row.get("reason")));
    }

    static AnswerRefused refused(CorrectionRefused refused) {
        var field = refused.why() == CorrectionRefused.Why.SAME ? ".newValue" : ".question";
        return new AnswerRefused(
                LIST + "." + refused.row() + field,
                "forms.correction." + refused.why().name());
    }
}
