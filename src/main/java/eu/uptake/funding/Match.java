package eu.uptake.funding;

import java.util.List;

/** How well an instrument fits what is sought, point by point. */
public record Match(Instrument instrument, List<Point> points) {

    /**
     * One criterion.
     *
     * @param must what cannot be made up for by points
     * @param got points of {@code of}; of a must 1 or 0 of 1
     * @param why message key under {@code funding.match}
     * @param about what the reason names
     */
    public record Point(String criterion, boolean must, int got, int of, String why, List<String> about) {}

    public boolean fits() {
        return points.stream().filter(Point::must).allMatch(point -> point.got() > 0);
    }

    public int score() {
        return points.stream()
                .filter(point -> !point.must())
                .mapToInt(Point::got)
                .sum();
    }
}
