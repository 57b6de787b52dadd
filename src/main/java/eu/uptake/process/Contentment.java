package eu.uptake.process;

import eu.uptake.adoption.SurveyAnswer;
import eu.uptake.adoption.Surveys;
import eu.uptake.forms.FormField;
import eu.uptake.forms.FormSchema;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps how content a company is wherever a form asks it: its fields say so by the property {@code survey}
 * ({@code recommend}, 0 to 10; {@code usefulness}, {@code competence}, {@code speed}, {@code paperwork}, 1 to 5). A
 * question that is shown only at times counts as asked when it was answered.
 */
@Component
class Contentment {

    static final String SURVEY = "survey";

    private final Surveys surveys;

    Contentment(Surveys surveys) {
        this.surveys = surveys;
    }

    void note(HandingIn.Filled filled) {
        var scales = scales(filled.schema(), filled.answers());
        if (!scales.isEmpty()) {
            var item = filled.item();
            surveys.keep(new SurveyAnswer(
                    item.taskId(),
                    filled.file().id(),
                    item.element(),
                    item.item(),
                    item.about(),
                    whole(scales.get("recommend")),
                    whole(scales.get("usefulness")),
                    whole(scales.get("competence")),
                    whole(scales.get("speed")),
                    whole(scales.get("paperwork"))));
        }
    }

    /** By scale, an empty text where it was asked and not answered. */
    private static Map<String, String> scales(FormSchema schema, Map<String, Object> answers) {
        Map<String, String> scales = new HashMap<>();
        for (FormField field : schema.fields()) {
            var scale = field.properties().get(SURVEY);
            var answer = answers.get(field.key());
            if (scale != null && (answer != null || !field.conditional())) {
                scales.put(scale, answer == null ? "" : answer.toString());
            }
        }
        return scales;
    }

    private static @Nullable Integer whole(@Nullable String answer) {
        return answer == null || answer.isEmpty() ? null : new BigDecimal(answer).intValue();
    }
}
