package eu.uptake.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.assessment.NeedsAssessment.Wish;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedTagsTest {

    private static final NeedTags TAGS = new NeedTags();

    @ParameterizedTest
    @CsvSource({"3, 0, 7, 100.00", "0, 5, 0, 0.00", "3, 2, 3, 76.57", "2, 4, 1, 42.19", "1, 0, 0, 46.67"})
    void needGrowsWithInterestWithWhatIsNotUsedYetAndWithExpectations(
            int interest, int use, int benefits, String score) {
        assertThat(Figures.rounded(need("AI", use, interest, benefits).score())).isEqualTo(score);
    }

    @Test
    void strongestThreeAreProposed() {
        var needs = Stream.of(need("SEC", 4, 1, 0), need("AI", 0, 3, 2), need("ROB", 0, 2, 5), need("IOT", 1, 3, 0))
                .toList();

        assertThat(TechnologyNeed.top(needs))
                .extracting(TechnologyNeed::technology)
                .containsExactly("AI", "ROB", "IOT");
    }

    @Test
    void everyTagHasWordsInBothLanguages() {
        assertThat(Stream.of("benefit", "obstacle", "use", "interest").map(TAGS::of))
                .extracting(List::size)
                .containsExactly(7, 10, 6, 4);
        assertThat(TAGS.of("benefit"))
                .allSatisfy(tag ->
                        assertThat(tag.label(Locale.FRENCH)).isNotBlank().isNotEqualTo(tag.label(Locale.ENGLISH)));
    }

    private static TechnologyNeed need(String technology, int use, int interest, int benefits) {
        var expected = TAGS.of("benefit").stream()
                .map(NeedTags.Tag::code)
                .limit(benefits)
                .toList();
        return TAGS.need(new Wish(technology, use, interest, expected, List.of()));
    }
}
