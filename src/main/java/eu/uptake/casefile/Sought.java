package eu.uptake.casefile;

import eu.uptake.registry.Names;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * The cases that a typed text finds, as a predicate to put into a query: some word of the company's name or of the
 * number begins with it, or several in a row do, whatever the accents. A text without letters or digits finds all.
 *
 * @param sql a parenthesised condition with named parameters {@code sought…}
 * @param few whether they are so few that a query had better begin with them and sort what it found
 */
public record Sought(String sql, Map<String, Object> parameters, boolean few) {

    private static final byte ABOVE_ALL = (byte) 0xff; // occurs in no UTF-8
    private static final String WITHIN = "x.word >= :soughtFrom AND x.word < :soughtBelow";

    /** The keys within {@link #WITHIN}, in no order; a case may come with several. */
    static final String KEYS = "SELECT x.case_id FROM case_word x WHERE " + WITHIN;

    /** Read on beside the row's own name and number: its words, the number's parts, its last digits as people say them. */
    private static final String BESIDE = """
            (' ' || %1$s.company_search LIKE :soughtWithin
                OR ' ' || REPLACE(LOWER(%1$s.number), '-', ' ') LIKE :soughtWithin
                OR TRIM(LEADING '0' FROM SUBSTRING(%1$s.number FROM 9)) LIKE :soughtDigits)""";

    /**
     * @param table the alias of a table that has the company's name and the case's number
     * @param caseId its column that holds a case's id
     * @param found how many keys the text finds, as far as they were counted. While they are few they are where the
     *     database should begin, and how few is in the statement, for it to plan by; beyond {@link CaseWords#MANY} it is
     *     better to read on in the list's order and look at each row's own name and number.
     */
    public static Sought of(String text, String table, String caseId, int found) {
        var range = range(text);
        if (range.isEmpty()) {
            return new Sought("(1 = 1)", range, false);
        }
        if (found > CaseWords.MANY) {
            var folded = Names.fold(text); // letters, digits and single spaces: nothing that LIKE reads otherwise
            return new Sought(
                    BESIDE.formatted(table),
                    Map.of("soughtWithin", "% " + folded + "%", "soughtDigits", folded + "%"),
                    false);
        }
        return new Sought(
                "(" + table + "." + caseId + " IN (SELECT k.case_id FROM (" + KEYS + " FETCH FIRST " + atMost(found)
                        + " ROWS ONLY) k))",
                range,
                true);
    }

    /** Few different statements, so that the database can keep each of them prepared. */
    private static int atMost(int found) {
        return found <= 10 ? 10 : found <= 100 ? 100 : CaseWords.MANY;
    }

    /** The first keys that the text finds, as a query with the column {@code case_id}: one more than many, if so many. */
    public static Sought first(String text) {
        var range = range(text);
        var keys = range.isEmpty() ? "SELECT c.id AS case_id FROM case_file c" : KEYS;
        return new Sought(keys + " FETCH FIRST " + (CaseWords.MANY + 1) + " ROWS ONLY", range, true);
    }

    /**
     * Every key that the text finds as the column {@code id}, for counting, of those cases that are in a query: the
     * database begins with the words however many there are, and looks each case up. A case may come several times.
     *
     * @param cases a query whose cases have the alias {@code c}, with a condition
     */
    public static Sought counted(String text, String cases) {
        var range = range(text);
        return range.isEmpty()
                ? new Sought("SELECT c.id " + cases, range, false)
                : new Sought(
                        "SELECT x.case_id AS id FROM case_word x WHERE " + WITHIN + " AND EXISTS (SELECT 1 " + cases
                                + " AND c.id = x.case_id)",
                        range,
                        false);
    }

    static Map<String, Object> range(String text) {
        var folded = Names.fold(text);
        if (folded.isEmpty()) {
            return Map.of();
        }
        var from = folded.getBytes(StandardCharsets.UTF_8);
        var below = Arrays.copyOf(from, from.length + 1);
        below[from.length] = ABOVE_ALL;
        return Map.of("soughtFrom", from, "soughtBelow", below);
    }
}
