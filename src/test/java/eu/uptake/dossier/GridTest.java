package eu.uptake.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.Reckoning.Lines;
import eu.uptake.process.AnswerTable;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridTest {

    @Test
    void longTextsGetMoreOfThePageThanNumbers() {
        var grid = Grid.of(new Lines(
                        null,
                        List.of("Day", "Hours", "What was done"),
                        List.of(List.of(
                                "5 Aug 2025", "2.5", "Measured the sorting over one shift and agreed what counts."))))
                .get(0);

        assertThat(grid.widths().get(2)).isGreaterThan(60);
        assertThat(grid.widths().get(1)).isBetween(5, 15);
        assertThat(grid.widths().stream().mapToInt(Integer::intValue).sum()).isBetween(98, 102);
    }

    @Test
    void whatIsComparedStandsSideBySide() {
        var table = new AnswerTable(
                List.of("Solution", "Cost", "Fit"),
                List.of(List.of("Camera", "86,000", "5"), List.of("Retrofit", "43,000", "3")),
                List.of(),
                true);

        assertThat(Grid.of(table)).singleElement().satisfies(grid -> {
            assertThat(grid.headings()).containsExactly("Solution", "Camera", "Retrofit");
            assertThat(grid.rows()).containsExactly(List.of("Cost", "86,000", "43,000"), List.of("Fit", "5", "3"));
        });
    }

    @Test
    void whatIsTooWideForAPageIsTurnedFourRowsAtATime() {
        var headings = IntStream.range(0, 9).mapToObj(n -> "Column " + n).toList();
        var rows = IntStream.range(0, 5)
                .mapToObj(row ->
                        IntStream.range(0, 9).mapToObj(n -> row + "-" + n).toList())
                .toList();

        var grids = Grid.of(new Lines(null, headings, rows));

        assertThat(grids).extracting(grid -> grid.headings().size()).containsExactly(5, 2);
        assertThat(grids.get(1).rows().get(7)).containsExactly("Column 8", "4-8");
    }
}
