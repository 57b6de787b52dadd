package eu.uptake.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rows that one proof adds to the table: every figure as it was measured, its budget, and whether it holds. A row is
 * kept the moment it is known, so that a proof that breaks off leaves what it had found.
 */
public final class Findings {

    private static final Path TABLE = Path.of("target", "prove.md");
    private static final String HEAD = "| proof | figure | where | measured | budget | |\n|---|---|---|---|---|---|\n";

    private final Budgets budgets = new Budgets();
    private final List<String> missed = new ArrayList<>();
    private final String proof;

    public Findings(String proof) {
        this.proof = proof;
    }

    /**
     * A figure that has a budget.
     *
     * @param figure its name in the budgets
     * @param where on which database, at which size
     */
    public void add(String figure, String where, double measured) {
        var budget = budgets.of(figure);
        var holds = budget.holds(measured);
        row(figure, where, number(measured) + " " + budget.unit(), budget.toString(), holds ? "pass" : "FAIL");
        if (!holds) {
            missed.add("%s, %s: %s, budget %s".formatted(figure, where, number(measured), budget));
        }
    }

    /** A figure to know, without a budget. */
    public void note(String figure, String where, String measured) {
        row(figure, where, measured, "", "");
    }

    /** The figures that missed their budget, for the build to fail on. */
    public List<String> missed() {
        return List.copyOf(missed);
    }

    private void row(String... cells) {
        try {
            Files.createDirectories(TABLE.getParent());
            var head = Files.exists(TABLE) ? "" : HEAD;
            Files.writeString(
                    TABLE,
                    head + "| " + proof + " | " + String.join(" | ", cells) + " |\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%.2f" : "%.1f", figure);
    }
}
