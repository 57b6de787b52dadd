package eu.uptake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.platform.Phrases;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What people are told about their data is whole in both languages, and says the same wherever it stands. */
class PrivacyWordsTest {

    private static final Set<String> LANGUAGES = Set.of("en", "fr");

    private final Set<String> texts = keys();

    private static Set<String> keys() {
        var texts = new Properties();
        try (var stream = PrivacyWordsTest.class.getResourceAsStream("/i18n/privacy.properties")) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts.stringPropertyNames();
    }

    @Test
    void everyNoticeIsWholeInBothLanguagesAndReadInTwoMinutes() {
        var notices = List.of(DataFile.json("notices.json", Notice[].class));

        assertThat(notices).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        for (var notice : notices) {
            var said = Stream.concat(
                            Stream.of(notice.changes()),
                            notice.parts().stream()
                                    .flatMap(part -> Stream.concat(Stream.of(part.title()), part.texts().stream())))
                    .toList();
            assertThat(said).allSatisfy(text -> {
                assertThat(text.keySet()).isEqualTo(LANGUAGES);
                assertThat(text.values()).noneMatch(String::isBlank);
            });
            var words = said.stream()
                    .mapToInt(text -> text.get("en").split("\\s+").length)
                    .sum();
            assertThat(words).isLessThan(600);
        }
    }

    @Test
    void everyPurposeHasBasisWhoseWhatWhoWhereAndHowLong() {
        for (var purpose : new Purposes().all()) {
            for (var text : List.of(purpose.label(), purpose.people(), purpose.data(), purpose.recipients())) {
                assertThat(text.byLanguage().keySet()).as(purpose.code()).isEqualTo(LANGUAGES);
                assertThat(text.byLanguage().values()).as(purpose.code()).noneMatch(String::isBlank);
            }
            assertThat(purpose.bases())
                    .isNotEmpty()
                    .allSatisfy(basis -> assertThat(texts).contains("privacy.basis." + basis));
            assertThat(texts).contains("privacy.retention." + purpose.retention());
            assertThat(texts).contains("privacy.transfer." + purpose.transfer());
            assertThat(purpose.balance().in(Locale.ENGLISH).isEmpty())
                    .as(purpose.code())
                    .isEqualTo(!purpose.bases().contains("LEGITIMATE_INTEREST"));
        }
    }

    @Test
    void everyConsentIsAPurposeOfItsOwnThatRestsOnNothingElse() {
        var consents = DataFile.rows("consents.csv", row -> row.get("category"));

        assertThat(consents).isNotEmpty().allSatisfy(category -> {
            assertThat(new Purposes().all()).anySatisfy(purpose -> {
                assertThat(purpose.code()).isEqualTo(category);
                assertThat(purpose.bases()).containsExactly("CONSENT");
            });
            assertThat(texts).contains("privacy.category." + category);
        });
    }

    /** The words kept with a consent are those that were ticked. */
    @ParameterizedTest
    @CsvSource({
        "register-sme, marketingConsent, newsletter",
        "sign-adoption, publishConsent, stories",
        "answer-twelve-month-survey, storyConsent, stories",
    })
    void aFormAsksInTheWordsThatAreKept(String form, String key, String category) throws IOException {
        var label = label(
                JsonMapper.shared().readValue(Files.readString(Path.of("forms", form + ".form")), Map.class), key);
        var texts = DataFile.rows("consents.csv", row -> Map.entry(row.get("category"), DataFile.labels(row, "text")));
        var newest = texts.stream()
                .filter(text -> text.getKey().equals(category))
                .reduce((older, newer) -> newer)
                .orElseThrow()
                .getValue();

        assertThat(label).isEqualTo(newest.in(Locale.ENGLISH));
        assertThat(Phrases.of("forms/texts").translate(label, Locale.FRENCH)).isEqualTo(newest.in(Locale.FRENCH));
    }

    private static String label(Map<?, ?> component, String key) {
        if (key.equals(component.get("key"))) {
            return component.get("label").toString();
        }
        return component.get("components") instanceof List<?> inside
                ? inside.stream()
                        .map(part -> label((Map<?, ?>) part, key))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse("")
                : "";
    }

    @Test
    void theScreeningJudgesEveryCriterionInBothLanguages() {
        var screening = Screening.read();

        assertThat(screening.criteria()).hasSize(9).allSatisfy(criterion -> {
            assertThat(texts).contains("privacy.met." + criterion.met());
            assertThat(criterion.name().keySet()).isEqualTo(LANGUAGES);
            assertThat(criterion.finding().keySet()).isEqualTo(LANGUAGES);
        });
    }

    @Test
    void everyKindStateWayAndStandHasItsWords() {
        for (var kind : RequestKind.values()) {
            assertThat(texts)
                    .contains("privacy.kind." + kind, "privacy.kind." + kind + ".ask", "privacy.answer.hint." + kind);
        }
        Stream.of(RequestState.values()).forEach(state -> assertThat(texts).contains("privacy.state." + state));
        Stream.of(Way.values()).forEach(way -> assertThat(texts).contains("privacy.way." + way));
        Stream.of(ConsentFilter.Stand.values())
                .forEach(stand -> assertThat(texts).contains("privacy.stand." + stand));
    }
}
