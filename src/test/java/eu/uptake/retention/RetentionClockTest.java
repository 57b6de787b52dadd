package eu.uptake.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.uptake.retention.RetentionParameters.Dated;
import eu.uptake.retention.RetentionParameters.Name;
import eu.uptake.retention.RetentionParameters.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;

/** The decision table that ships, asked by the clock. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class RetentionClockTest {

    private static final LocalDate BALANCE = LocalDate.of(2025, 3, 31);
    private static final LocalDate END = LocalDate.of(2024, 9, 30);

    @Autowired
    private RetentionClock clock;

    @Autowired
    private Rules rules;

    private static Valid parameters(String grant) {
        List<Dated> dated = new ArrayList<>();
        dated.add(new Dated(Name.BALANCE, BALANCE.toString(), END, "letter"));
        dated.add(new Dated(Name.PROJECT_END, END.toString(), END, "agreement"));
        if (!grant.isEmpty()) {
            dated.add(new Dated(Name.GRANT, grant, END, "agreement"));
        }
        dated.add(new Dated(Name.APPLICANT_MONTHS, "12", END, "programme"));
        dated.add(new Dated(Name.LOG_MONTHS, "18", END, "programme"));
        return new Valid(dated);
    }

    private static Subject subject(boolean supported, @Nullable LocalDate aidOn) {
        return new Subject(1, "TA-1", 1, "Weberei", "CLOSED", END, supported, aidOn, false, false, false, "mark");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // supported, grant, aid on, classes, record until, aid until
                "true,  2500000,  -,          R1,       2030-03-31, 2030-03-31",
                "true,  60000.01, -,          R1,       2030-03-31, 2030-03-31",
                "true,  60000,    -,          R1,       2028-03-31, 2028-03-31",
                "true,  '',       -,          R1,       2030-03-31, 2030-03-31",
                "true,  2500000,  2023-05-10, R1 R1 R2, 2030-03-31, 2033-05-10",
                "true,  2500000,  2018-05-10, R1 R1 R2, 2030-03-31, 2030-03-31",
                "false, 2500000,  -,          R3,       2025-09-30, 2025-09-30",
                "false, 2500000,  2023-05-10, R2 R3 R3, 2025-09-30, 2033-05-10"
            })
    void longestRuleHoldsForEachPart(
            boolean supported,
            String grant,
            @Nullable LocalDate aidOn,
            String classes,
            LocalDate record,
            LocalDate aid) {
        var terms = clock.terms(subject(supported, aidOn), parameters(grant));

        assertThat(terms.stream().map(term -> term.rule().code()).sorted().collect(Collectors.joining(" ")))
                .isEqualTo(classes);
        assertThat(RetentionClock.longest(terms, Part.RECORD).orElseThrow().until())
                .isEqualTo(record);
        assertThat(RetentionClock.longest(terms, Part.AID).orElseThrow().until())
                .isEqualTo(aid);
    }

    @Test
    void partIsDueOnTheDayAfterItsLast() {
        var subject = subject(true, LocalDate.of(2023, 5, 10));
        var valid = parameters("2500000");

        assertThat(clock.due(subject, valid, LocalDate.of(2030, 3, 31))).isEmpty();
        assertThat(clock.due(subject, valid, LocalDate.of(2030, 4, 1))).isEqualTo(Set.of(Part.RECORD));
        assertThat(clock.due(subject, valid, LocalDate.of(2033, 5, 11))).isEqualTo(EnumSet.allOf(Part.class));
    }

    @Test
    void nothingIsDueWhileNobodyHasSaidWhenTheTimeBegins() {
        var unknown = new Valid(parameters("").newestFirst().stream()
                .filter(one -> one.name() != Name.BALANCE)
                .toList());

        assertThat(clock.due(subject(true, null), unknown, LocalDate.of(2190, 1, 1)))
                .isEmpty();
    }

    @Test
    void everyClassHasItsRuleAndLaw() {
        var valid = parameters("");
        assertThat(rules.of("marketing", valid)).singleElement().satisfies(rule -> {
            assertThat(rule.code()).isEqualTo("R4");
            assertThat(rule.law()).contains("2016/679");
        });
        assertThat(rules.of("log", valid)).singleElement().satisfies(rule -> {
            assertThat(rule.code()).isEqualTo("R5");
            assertThat(rule.months()).isEqualTo(18);
        });
        assertThat(rules.of("event", valid))
                .extracting(Rule::code, Rule::months)
                .containsExactly(tuple("R6", 24));
        assertThat(rules.of(Part.RECORD, true, false, valid)).allMatch(Rule::lasting);
        assertThat(rules.of(Part.RECORD, false, false, valid)).noneMatch(Rule::lasting);
    }
}
