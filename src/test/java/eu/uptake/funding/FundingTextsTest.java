package eu.uptake.funding;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.funding.Aid.Source;
import eu.uptake.funding.Aid.Status;
import eu.uptake.funding.FundingDocuments.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a reckoning of this room can say has its words. */
class FundingTextsTest {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "i18n.funding",
            Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    @Test
    void everyStateSourceAndReasonHasWords() {
        assertThat(WORDS.keySet())
                .containsAll(of("application", ApplicationState.values()))
                .containsAll(of("source", Source.values()))
                .containsAll(of("status", Status.values()))
                .containsAll(of("documents", State.values()))
                .containsAll(Stream.of("LINKED", "MERGED", "SPLIT_FROM", "SELF")
                        .map(kind -> "funding.tie." + kind)
                        .toList());
    }

    @Test
    void everyReasonOfAMatchHasWords() {
        var matching = new Matching();
        var seeds = InstrumentSeed.seeds();
        for (var amount : new Integer[] {null, 1, 20_000, 9_000_000}) {
            for (var room : List.of(0, 10_000, 300_000)) {
                var sought = new Sought(
                        "IT",
                        "ITH5",
                        amount == null ? null : "SMALL",
                        "13.10",
                        "TEXT",
                        amount == null ? List.of() : List.of("ROB"),
                        amount == null ? null : 5,
                        amount == null ? null : BigDecimal.valueOf(amount),
                        LocalDate.of(2026, 2, 10),
                        Map.of("DE_MINIMIS", BigDecimal.valueOf(room)));
                assertThat(matching.of(seeds, sought))
                        .flatExtracting(Match::points)
                        .allSatisfy(point -> assertThat(WORDS.keySet())
                                .contains("funding.match." + point.why(), "funding.match." + point.criterion()));
            }
        }
    }

    private static List<String> of(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> "funding." + prefix + "." + value.name())
                .toList();
    }
}
