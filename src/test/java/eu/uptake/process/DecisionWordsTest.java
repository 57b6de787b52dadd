package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.platform.Phrases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code that an input column of a shipped table compares with has words beside it, in both languages. */
class DecisionWordsTest {

    private static final Pattern CODE = Pattern.compile("\"([^\"]*)\"");
    private static final Phrases WORDS = Phrases.of("bpmn/texts");

    static Stream<Path> tables() throws IOException {
        return Files.list(Path.of("bpmn/decisions")).sorted();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCodeOfAColumnHasWords(Path file) {
        for (var key : keys(file)) {
            for (var language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                assertThat(WORDS.all(language)).as("%s in %s", key, language).containsKey(key);
            }
        }
        for (var key : WORDS.all(Locale.ENGLISH).keySet()) {
            assertThat(WORDS.all(Locale.FRENCH).get(key))
                    .as("French of %s", key)
                    .isNotBlank()
                    .isNotEqualTo(key);
        }
    }

    private static List<String> keys(Path file) {
        List<String> keys = new ArrayList<>();
        for (var table : Dmn.readModelFromStream(stream(file)).getModelElementsByType(DecisionTable.class)) {
            var inputs = List.copyOf(table.getInputs());
            for (var rule : table.getRules()) {
                var entries = List.copyOf(rule.getInputEntries());
                for (int column = 0; column < inputs.size(); column++) {
                    codes(entries.get(column), inputs.get(column), keys);
                }
            }
        }
        return keys;
    }

    private static void codes(DmnElement entry, Input input, List<String> keys) {
        entry.getChildElementsByType(Text.class).stream()
                .flatMap(text -> CODE.matcher(text.getTextContent()).results())
                .map(found -> found.group(1))
                .filter(code -> !code.isEmpty())
                .map(code -> input.getLabel() + ": " + code)
                .forEach(keys::add);
    }

    private static java.io.InputStream stream(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
