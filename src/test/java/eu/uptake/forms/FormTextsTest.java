package eu.uptake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class FormTextsTest {

    private final FormTexts texts = new FormTexts();

    @Test
    void saysEverythingInFrenchWithTheSameArguments() {
        Map<String, String> english = texts.messages(Locale.ROOT);
        Map<String, String> french = texts.messages(Locale.FRENCH);

        assertThat(french.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> {
            assertThat(arguments(french.get(key))).as(key).isEqualTo(arguments(text));
            assertThat(french.get(key)).as(key).isNotEqualTo(text);
        });
    }

    @Test
    void holdsEveryMessageThatServerOrBrowserNames() throws IOException {
        var named = new TreeSet<String>();
        for (String folder : new String[] {"src/main/java/eu/uptake/forms", "src/main/frontend/form"}) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.toList()) {
                    Pattern.compile("[\"'](forms(\\.[A-Za-z]+)+)[\"']")
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(result -> named.add(result.group(1)));
                }
            }
        }
        named.remove("forms.pattern.own"); // its text stands in the form

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(texts.messages(Locale.ENGLISH).keySet()).containsAll(named);
    }

    @Test
    void givesTheBrowserTheServersOwnRules() {
        var schema = FormFixtures.form("{'type':'textfield','key':'a','validate':{'validationType':'email'}},"
                + "{'type':'datetime','key':'d','subtype':'date','label':'When'}");

        String json = texts.localised(schema, Locale.ENGLISH);

        assertThat(json)
                .contains("\"maxLength\":500")
                .doesNotContain("validationType")
                .contains("e-mail address");
        assertThat(json).contains("\"dateLabel\":\"When\"");
    }

    @Test
    void leavesTextWithoutTranslationAsItIs() {
        assertThat(texts.translate("Never translated", Locale.FRENCH)).isEqualTo("Never translated");
    }

    @Test
    void letsNoTextEndItsScriptBlock() {
        var drafts = DraftFixtures.drafts(java.time.Clock.systemUTC());
        var pages = new FormPages(texts, drafts, DataSize.ofMegabytes(5));
        var schema = FormFixtures.form("{'type':'textfield','key':'a','label':'</script><script>alert(1)</script>'}");
        var context = new FormContext(Locale.ENGLISH, Map.of(), Map.of("a", "<!--<script>"), FormFixtures.TODAY);

        var page = pages.page(schema, context, FormServer.OWNER, "t-1", "/submit");

        assertThat(page.schemaJson() + page.dataJson() + page.textsJson()).doesNotContain("<", ">", "&");
        assertThat(page.dataJson()).contains("\\u003c!--");
    }

    private static String arguments(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(result -> result.group())
                .sorted()
                .collect(Collectors.joining());
    }
}
