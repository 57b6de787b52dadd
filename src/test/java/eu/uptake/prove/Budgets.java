package eu.uptake.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Properties;

/** What each figure may be at most, or must be at least; all of them stand in one file. */
final class Budgets {

    private final Properties lines = new Properties();

    Budgets() {
        try (var file = Budgets.class.getResourceAsStream("/prove/budgets.properties")) {
            lines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if nobody has set a budget for that figure */
    Budget of(String figure) {
        var line = lines.getProperty(figure);
        if (line == null) {
            throw new IllegalArgumentException("No budget for " + figure);
        }
        var words = line.strip().split("\\s+", 3);
        return new Budget(words[0].equals("min"), new BigDecimal(words[1]), words.length > 2 ? words[2] : "");
    }

    /** A limit with its unit. */
    record Budget(boolean atLeast, BigDecimal limit, String unit) {

        boolean holds(double figure) {
            var compared = BigDecimal.valueOf(figure).compareTo(limit);
            return atLeast ? compared >= 0 : compared <= 0;
        }

        @Override
        public String toString() {
            return (atLeast ? "≥ " : "≤ ") + limit + " " + unit;
        }
    }
}
