package eu.uptake.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of a proof: every figure as it was measured, its budget, and whether it holds. */
public final class Findings {

    private static final Path FILE = Path.of("target", "prove.md");

    private final Budgets budgets = new Budgets();
    private final List<String> rows = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private final String title;

    public Findings(String title) {
        this.title = title;
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

    /** Prints the table and keeps it; what failed, for the build to fail on. */
    public List<String> close() {
        var table = "\n## " + title + "\n\n| figure | where | measured | budget | |\n|---|---|---|---|---|\n"
                + String.join("\n", rows) + "\n";
        System.out.println(table);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE, table, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return missed;
    }

    private void row(String... cells) {
        rows.add("| " + String.join(" | ", cells) + " |");
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%.2f" : "%.1f", figure);
    }
}
