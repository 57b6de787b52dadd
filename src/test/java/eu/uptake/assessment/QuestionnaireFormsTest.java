package eu.uptake.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.forms.FormField;
import eu.uptake.forms.FormSchema;
import eu.uptake.forms.Option;
import eu.uptake.platform.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A questionnaire and the form that asks it say the same, option by option: neither can change alone. */
class QuestionnaireFormsTest {

    static Stream<Questionnaire> questionnaires() {
        var all = new Questionnaires();
        return all.all().stream().map(Questionnaire::form).distinct().map(all::askedBy);
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void formAsksEveryItemAndNothingElse(Questionnaire asked) throws IOException {
        var offered = fields(asked).stream()
                .collect(Collectors.toMap(
                        FormField::key, QuestionnaireFormsTest::values, (a, b) -> a, LinkedHashMap::new));

        Map<String, List<String>> wanted = new LinkedHashMap<>();
        asked.items()
                .values()
                .forEach(item -> wanted.merge(
                        item.key(),
                        values(item),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList()));
        assertThat(offered).isEqualTo(wanted);
        assertThat(List.copyOf(offered.keySet())).isEqualTo(List.copyOf(wanted.keySet()));
    }

    private static List<String> values(FormField field) {
        return field.options().stream().map(option -> option.value().toString()).toList();
    }

    /** A row that is ticked is an option of its field; else its own values are. */
    private static List<String> values(Item item) {
        var column = item.column();
        if (!item.isTicked()) {
            return item.values().stream().map(Item.Value::code).toList();
        }
        return List.of(column == null ? item.id() : item.id().replace("." + column.id(), ""));
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void formSaysWhatTheQuestionnaireSays(Questionnaire asked) throws IOException {
        var fields = fields(asked).stream().collect(Collectors.toMap(FormField::key, Function.identity()));
        for (var item : asked.items().values()) {
            var field = fields.get(item.key());
            if (item.isTicked()) {
                assertThat(field.options().stream().map(Option::label)).contains(item.label());
            } else {
                assertThat(field.label()).isEqualTo(item.id() + " " + item.label());
                assertThat(field.options())
                        .allSatisfy(option -> assertThat(option.label())
                                .isIn(
                                        item.value(option.value().toString())
                                                .orElseThrow()
                                                .label(),
                                        option.value() + " "
                                                + item.value(option.value().toString())
                                                        .orElseThrow()
                                                        .label()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void everythingItSaysIsThereInFrench(Questionnaire asked) {
        var words = new QuestionnaireWords();
        var french = Phrases.of("forms/texts").all(Locale.FRENCH).keySet();

        assertThat(asked.dimensions())
                .allSatisfy(dimension -> assertThat(french).contains(dimension.name()));
        assertThat(asked.items().values())
                .allSatisfy(item -> assertThat(french).containsAnyOf(item.label(), item.id() + " " + item.label()));
        assertThat(Stream.of(asked.title(), asked.source()))
                .allSatisfy(text -> assertThat(words.say(text, Locale.FRENCH)).isNotEqualTo(text));
    }

    private static List<FormField> fields(Questionnaire asked) throws IOException {
        return FormSchema.parse(Files.readString(Path.of("forms", asked.form() + ".form")))
                .fields();
    }
}
