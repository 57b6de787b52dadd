package eu.uptake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HappeningTest {

    /** Whatever can happen will one day stand in a timeline, and a page without its words would not open. */
    @ParameterizedTest
    @CsvSource({
        "casefile, happening, en",
        "casefile, happening, fr",
        "portal, portal.happening, en",
        "portal, portal.happening, fr"
    })
    void hasWordsForStaffAndCompaniesInEachLanguage(String room, String prefix, Locale language) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var words = ResourceBundle.getBundle("i18n." + room, language, control);

        assertThat(words.keySet())
                .containsAll(Arrays.stream(Happening.values())
                        .map(what -> prefix + "." + what)
                        .toList());
    }
}
