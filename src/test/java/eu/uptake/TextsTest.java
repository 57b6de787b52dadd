package eu.uptake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text for people stands in a template; what stands in the bundles is whole in both languages. */
class TextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][\\w.-]*)|#messages\\.msg\\('([\\w.-]+)'[,)]");
    private static final Pattern KEYS = Pattern.compile(
            "#\\{\\|([A-Za-z][\\w.-]*\\.)\\$\\{|#\\{\\$\\{'([\\w.-]+\\.)' \\+|#messages\\.msg\\('([\\w.-]+\\.)' \\+");
    private static final Pattern TOKEN = Pattern.compile(
            "<!--.*?-->|<!\\w[^>]*>|<(/?)([\\w:-]+)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>|[^<]+", Pattern.DOTALL);
    private static final Pattern SAID =
            Pattern.compile("(?<![\\w:-])(aria-label|title|placeholder|alt)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Set<String> VOID = Set.of(
            "meta", "link", "input", "br", "hr", "img", "path", "circle", "rect", "line", "col", "source", "use");
    private static final Set<String> PRODUCT = Set.of("Uptake");

    static List<Path> templates() {
        return files("templates", ".html");
    }

    static List<Path> bundles() {
        return files("i18n", ".properties").stream()
                .filter(file -> !file.toString().endsWith("_fr.properties"))
                .toList();
    }

    private static List<Path> files(String folder, String suffix) {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path bundle) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Set<String> english() {
        return bundles().stream()
                .flatMap(bundle -> read(bundle).stringPropertyNames().stream())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bundleSaysTheSameInFrench(Path bundle) {
        var english = read(bundle);
        var french = read(Path.of(bundle.toString().replace(".properties", "_fr.properties")));

        assertThat(new TreeSet<>(french.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        english.stringPropertyNames()
                .forEach(key -> assertThat(places(french.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(english.getProperty(key))));
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyBundleIsLoadedAndEveryLoadedBundleIsThere() throws IOException {
        var named = Pattern.compile("i18n/(\\w+)")
                .matcher(Files.readString(RESOURCES.resolve("application.yaml")))
                .results()
                .map(result -> result.group(1) + ".properties")
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(bundles().stream().map(bundle -> bundle.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templateNamesOnlyMessagesThatExist(Path template) throws IOException {
        var html = Files.readString(template);
        var english = english();

        assertThat(english).containsAll(groups(KEY, html));
        assertThat(groups(KEYS, html))
                .allSatisfy(prefix -> assertThat(english).anyMatch(key -> key.startsWith(prefix)));
    }

    private static Set<String> groups(Pattern pattern, String html) {
        return pattern.matcher(html)
                .results()
                .map(result -> IntStream.rangeClosed(1, result.groupCount())
                        .mapToObj(result::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templateHoldsNoTextOfItsOwn(Path template) throws IOException {
        assertThat(ownTexts(Files.readString(template))).isEmpty();
    }

    @Test
    void findsTextInATemplate() {
        assertThat(ownTexts("<p th:text=\"#{a.b}\">Hello <b>you</b></p>")).isEmpty();
        assertThat(ownTexts("<p th:each=\"x : ${y}\"><i th:text=\"${x}\">x</i> gone</p>"))
                .containsExactly("gone");
        assertThat(ownTexts("<img alt=\"A cat\"><p><!-- why --> · [[#{a.b}]]</p>"))
                .containsExactly("alt=\"A cat\"");
        assertThat(ownTexts("<br><h1>Uptake</h1><script>let x;</script>")).isEmpty();
    }

    /** Texts that a reader would see as they stand, whatever the language. */
    private static List<String> ownTexts(String html) {
        List<String> found = new ArrayList<>();
        Deque<String> inside = new ArrayDeque<>();
        TOKEN.matcher(html).results().forEach(token -> {
            var name = token.group(2);
            if (name == null) {
                var text = token.group()
                        .replaceAll("(?s)<!.*|\\[\\[.*?]]|&\\w+;", "")
                        .strip();
                if (text.matches("(?s).*\\p{L}{2}.*")
                        && !PRODUCT.contains(text)
                        && inside.stream().noneMatch(TextsTest::isReplaced)) {
                    found.add(text);
                }
            } else if (!token.group(1).isEmpty()) {
                inside.poll();
            } else {
                said(token.group(3), found);
                if (!VOID.contains(name) && !token.group(3).endsWith("/")) {
                    inside.push(name + token.group(3));
                }
            }
        });
        return found;
    }

    private static boolean isReplaced(String element) {
        return element.contains("th:text=")
                || element.contains("th:utext=")
                || element.contains("th:replace=") && !element.startsWith("html")
                || element.startsWith("kbd")
                || element.startsWith("script")
                || element.startsWith("style");
    }

    private static void said(String attributes, List<String> found) {
        SAID.matcher(attributes)
                .results()
                .filter(result -> !attributes.contains("th:" + result.group(1) + "="))
                .forEach(result -> found.add(result.group()));
    }
}
