package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredBeforeTest {

    private static final Map<String, Object> BEFORE = Map.of(
            "yearEnd",
            "2025-12-31",
            "yearsClosed",
            "one",
            "enterpriseType",
            "partner",
            "awu",
            12,
            "turnover",
            1_500_000,
            "balanceSheet",
            900_000,
            "related",
            List.of(Map.of("name", "Owner", "capital", 30, "awu", 50, "turnover", 1, "balanceSheet", 2)));

    @Test
    void anotherClosedYearMovesTheFiguresOneYearBackAndLeavesTheNewestEmpty() {
        var offered = DeclaredBefore.asOf(LocalDate.of(2027, 7, 1), BEFORE);

        assertThat(offered)
                .containsEntry("yearEnd", "2026-12-31")
                .containsEntry("yearsClosed", "two")
                .containsEntry("enterpriseType", "partner")
                .containsEntry("awu", "")
                .containsEntry("awuPrevious", 12)
                .containsEntry("turnoverPrevious", 1_500_000)
                .containsEntry("balanceSheetPrevious", 900_000);
        assertThat(offered.get("related"))
                .isEqualTo(List.of(Map.of(
                        "name",
                        "Owner",
                        "capital",
                        30,
                        "awuPrevious",
                        50,
                        "turnoverPrevious",
                        1,
                        "balanceSheetPrevious",
                        2)));
    }

    @Test
    void sameYearIsOfferedAsItWas() {
        assertThat(DeclaredBefore.asOf(LocalDate.of(2026, 12, 30), BEFORE))
                .containsEntry("yearEnd", "2025-12-31")
                .containsEntry("awu", 12)
                .doesNotContainKeys("awuPrevious", "yearsClosed", "enterpriseType");
    }
}
