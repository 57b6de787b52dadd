package eu.uptake.assessment;

import eu.uptake.casefile.Chart;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The first line of a chart as bars of a report: what has to be read on paper is better read in rows. */
record Bars(List<Bar> all) {

    /** @param percent of the axis */
    record Bar(String axis, String name, double percent, int line) {}

    static Bars of(@Nullable Chart chart) {
        return chart == null
                ? new Bars(List.of())
                : new Bars(IntStream.range(0, chart.axes().size())
                        .boxed()
                        .flatMap(axis ->
                                IntStream.range(0, chart.series().size()).mapToObj(line -> bar(chart, axis, line)))
                        .toList());
    }

    private static Bar bar(Chart chart, int axis, int line) {
        var series = chart.series().get(line);
        return new Bar(chart.axes().get(axis), series.name(), series.values().get(axis) / chart.most() * 100, line);
    }
}
