package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of advice at its edge: hit, and just not hit. */
class AdviceRulesTest {

    private static final String DIGITAL = "digital-maturity-advice";
    private static final PathEngine PATHS = new PathEngine();

    @AfterAll
    static void close() {
        PATHS.close();
    }

    /** What is not named is so middling that no rule minds it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q1.planned=50 Q2=39.9          | AMBITION_WITHOUT_PREPARATION",
                "Q1.planned=49.9 Q2=39.9        | -",
                "Q1.planned=50 Q2=40            | -",
                "D2=60 D3=39.9                  | TECH_WITHOUT_PEOPLE",
                "D5=60 D3=39.9                  | TECH_WITHOUT_PEOPLE",
                "D2=59.9 D5=59.9 D3=39.9        | -",
                "D2=60 D5=60 D3=40              | -",
                "D4=50 Q8=39.9                  | DATA_WITHOUT_SECURITY",
                "D4=49.9 Q8=39.9                | -",
                "D4=49.9 Q8=33.9                | DATA_WITHOUT_SECURITY",
                "D4=50 Q8=40                    | -",
                "D1=24.9                        | BASIC_GAP_D1",
                "D1=25                          | -",
                "D2=24.9                        | BASIC_GAP_D2",
                "D3=24.9                        | BASIC_GAP_D3",
                "D5=24.9                        | BASIC_GAP_D5",
                "D6=24.9                        | BASIC_GAP_D6",
                "D4=24.9                        | BASIC_GAP_D4",
                "Q7.2=yes                       | NO_DIGITAL_DATA",
                "Q7.2=no                        | -",
                "technology=AI D4=39.9          | PREREQ_DATA",
                "technology=BIGDATA D4=39.9     | PREREQ_DATA",
                "technology=AI D4=40            | -",
                "technology=ROB D4=39.9         | -",
                "technology=ROB Q4.4=0 Q4.5=0   | PREREQ_CONNECT",
                "technology=AMT Q4.4=0 Q4.5=0   | PREREQ_CONNECT",
                "technology=ROB Q4.4=0 Q4.5=1   | -",
                "technology=ROB Q4.4=1 Q4.5=0   | -",
                "technology=SEC Q4.4=0 Q4.5=0   | -",
                "benefit=energyWaste D6=29.9    | GREEN_QUICK_WIN",
                "benefit=energyWaste D6=30      | -",
                "benefit=cost D6=29.9           | -",
                "overall=75.1                   | MATURE",
                "overall=75                     | -",
            })
    void digitalRuleHitsAtItsEdgeAndNotBefore(String facts, String advice) {
        assertThat(advised(DIGITAL, facts)).isEqualTo(advice.equals("-") ? List.of() : List.of(advice));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1=60 A5=39.9                | TECH_WITHOUT_PEOPLE",
                "A2=60 A5=39.9                | TECH_WITHOUT_PEOPLE",
                "A1=59.9 A5=39.9              | -",
                "A2=50 A2.5=2                 | DATA_WITHOUT_SECURITY",
                "A2=50 A2.5=3                 | -",
                "A7=24.9                      | BASIC_GAP_A7",
                "A7=25                        | -",
                "technology=AI A2=39.9        | PREREQ_DATA",
                "technology=ROB A2.2=1        | PREREQ_CONNECT",
                "technology=ROB A2.2=2        | -",
                "benefit=energyWaste A3=29.9  | GREEN_QUICK_WIN",
                "overall=75.1                 | MATURE",
            })
    void plantRuleHitsAtItsEdgeAndNotBefore(String facts, String advice) {
        assertThat(advised("manufacturing-advice", facts)).isEqualTo(advice.equals("-") ? List.of() : List.of(advice));
    }

    @Test
    void everyRuleThatFitsGivesItsAdvice() {
        assertThat(advised(DIGITAL, "Q1.planned=60 Q2=10 D3=10 D5=70 overall=80"))
                .containsExactly("AMBITION_WITHOUT_PREPARATION", "TECH_WITHOUT_PEOPLE", "BASIC_GAP_D3", "MATURE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_fr"})
    void everyAdviceHasWords(String language) throws IOException {
        var words = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/i18n/assessment" + language + ".properties"))) {
            words.load(reader);
        }
        for (var table : List.of(DIGITAL, "manufacturing-advice")) {
            var codes = Pattern.compile("<outputEntry[^>]*>\\s*<text>\"(\\w+)\"")
                    .matcher(Files.readString(Path.of("bpmn/decisions", table + ".dmn")))
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
            assertThat(codes).hasSizeGreaterThan(6);
            assertThat(words.stringPropertyNames())
                    .containsAll(
                            codes.stream().map(code -> "result.advice." + code).toList())
                    .containsAll(codes.stream()
                            .map(code -> code.replaceFirst("_[DA]\\d$", ""))
                            .flatMap(code -> Stream.of("assessment.finding." + code, "assessment.advice." + code))
                            .toList());
        }
    }

    private static List<String> advised(String table, String facts) {
        Map<String, Object> scores = new HashMap<>();
        for (var id : List.of("Q2", "Q8", "D1", "D2", "D3", "D4", "D5", "D6", "A1", "A2", "A3", "A5", "overall")) {
            scores.put(id, 45.0);
        }
        Map<String, Object> answers = new HashMap<>();
        var technology = "";
        List<String> benefits = List.of();
        for (var fact : facts.strip().split("\\s+")) {
            var name = fact.substring(0, fact.indexOf('='));
            var value = fact.substring(fact.indexOf('=') + 1);
            switch (name) {
                case "technology" -> technology = value;
                case "benefit" -> benefits = List.of(value);
                case "Q7.2" -> answers.put(name, value.equals("yes"));
                case "Q4.4", "Q4.5", "A2.2", "A2.5" -> answers.put(name, Double.valueOf(value));
                default -> scores.put(name, Double.valueOf(value));
            }
        }
        var given = Map.of("scores", scores, "answers", answers, "technology", technology, "benefits", benefits);
        return PATHS
                .engine()
                .getDecisionService()
                .evaluateDecisionTableByKey(table, given)
                .<String>collectEntries("advice")
                .stream()
                .distinct()
                .toList();
    }
}
