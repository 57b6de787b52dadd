package eu.uptake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.platform.Phrases;
import eu.uptake.process.Feel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of the product can be shown and checked alike, and reads in both languages. */
class ShippedFormsTest {

    private static final Set<String> TEXTS =
            Set.of("label", "description", "text", "dateLabel", "timeLabel", "patternErrorMessage");
    private final Map<String, String> french = Phrases.of("forms/texts").all(Locale.FRENCH);

    static Stream<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shippedFormIsUnderstood(Path file) throws IOException {
        FormSchema schema = FormSchema.parse(Files.readString(file));

        assertThat(schema.id() + ".form").isEqualTo(file.getFileName().toString());
        assertThat(schema.complaints(Feel.expressions())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void shippedFormReadsInFrench(Path file) throws IOException {
        Set<String> missing = new TreeSet<>();
        collect(FormSchema.JSON.readValue(Files.readString(file), FormSchema.OBJECT), missing);
        missing.removeAll(french.keySet());

        assertThat(missing).isEmpty();
    }

    private static void collect(Object node, Set<String> texts) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (TEXTS.contains(name) && value instanceof String text && !text.isBlank()) {
                    texts.add(text);
                }
                collect(value, texts);
            });
        } else if (node instanceof Iterable<?> items) {
            items.forEach(item -> collect(item, texts));
        }
    }
}
