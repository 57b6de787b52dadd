package eu.uptake.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks what was posted against the form that the browser drew: same rules, nothing trusted. */
@Component
public class Forms {

    /** The largest body, in bytes, that a form may be posted with; longer ones are not read to the end. */
    public static final int BODY_LIMIT = 256 * 1024;

    private final Expressions expressions;
    private final Rules rules;

    Forms(Expressions expressions, ObjectProvider<Attachments> attachments) {
        this.expressions = expressions;
        // without a room that keeps files, no reference to a file can be genuine
        this.rules = new Rules(file -> {
            Attachments kept = attachments.getIfAvailable();
            return kept != null && kept.known(file);
        });
    }

    /** Every rule of the form, in its order; hidden and unknown fields are dropped, computed ones computed anew. */
    public Checked check(FormSchema schema, Map<String, Object> posted, FormContext context) {
        if (!Bounds.keptBy(posted)) {
            return new Checked.Rejected(List.of(new FieldError("", "", "forms.tooLarge", List.of())), Map.of());
        }
        Evaluation evaluation = new Evaluation(new Answered(expressions), context);
        Visible visible = new Visible(schema, evaluation, context);
        Map<String, Object> settled = visible.settle(posted);
        AnswerCheck check = new AnswerCheck(evaluation, rules);
        Scope scope = visible.scope(settled);
        Level root = new Level(settled, context.given(), settled, new LinkedHashMap<>(), scope);
        Map<String, Object> answers = check.walk(schema.components(), root, "");
        return check.errors().isEmpty() ? new Checked.Accepted(answers) : new Checked.Rejected(check.errors(), posted);
    }
}
