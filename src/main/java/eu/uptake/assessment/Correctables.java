package eu.uptake.assessment;

import eu.uptake.casefile.Case;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What advisors can correct, in words. */
@Component
public class Correctables {

    private final NeedsAssessment assessment;
    private final Questionnaires questionnaires;
    private final QuestionnaireWords words;
    private final MessageSource messages;

    Correctables(
            NeedsAssessment assessment,
            Questionnaires questionnaires,
            QuestionnaireWords words,
            MessageSource messages) {
        this.assessment = assessment;
        this.questionnaires = questionnaires;
        this.words = words;
        this.messages = messages;
    }

    /** What the company answered and nobody has validated yet; nothing where there is no such thing. */
    public List<Correctable> of(Case file, Locale locale) {
        return assessment
                .toCorrect(file)
                .map(open -> open.questionnaire().items().values().stream()
                        .map(item -> correctable(item, answered(item, open.answers(), locale), locale))
                        .toList())
                .orElse(List.of());
    }

    /** Of every questionnaire, for reading what was corrected. */
    public List<Correctable> all(Locale locale) {
        return questionnaires.all().stream()
                .flatMap(questionnaire -> questionnaire.items().values().stream())
                .map(item -> correctable(item, words.item(item, locale), locale))
                .toList();
    }

    private String answered(Item item, Map<String, String> answers, Locale locale) {
        var answer = item.value(answers.get(item.id()))
                .map(value -> words.value(value, locale))
                .orElseGet(() -> messages.getMessage("assessment.open", null, locale));
        return messages.getMessage("assessment.answered", new Object[] {words.item(item, locale), answer}, locale);
    }

    private Correctable correctable(Item item, String label, Locale locale) {
        return new Correctable(
                item.id(),
                label,
                item.values().stream()
                        .map(value -> new Correctable.Answer(value.code(), words.value(value, locale)))
                        .toList());
    }
}
