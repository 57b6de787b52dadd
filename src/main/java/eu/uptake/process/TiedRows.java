package eu.uptake.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the rows of related enterprises make a tree that hangs on the company, and its shares add up to a whole. */
final class TiedRows {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private TiedRows() {}

    /** @throws AnswerRefused naming the first row that does not hang together */
    static void check(List<Map<String, Object>> rows) {
        Map<String, @Nullable String> above = new HashMap<>();
        for (var row : rows) {
            var name = text(row, "name");
            // an enterprise with several ties hangs on the company if one of them does
            if (!above.containsKey(name) || text(row, "tiedTo").isEmpty()) {
                above.put(name, text(row, "tiedTo"));
            }
        }
        Map<String, BigDecimal> held = new HashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            if (!hangs(text(row, "name"), above)) {
                throw refused(at, "tiedTo", "forms.size.tiedInACircle");
            }
            if ("holds".equals(row.get("direction")) && text(row, "sameGroupAs").equals(text(row, "name"))) {
                throw refused(at, "sameGroupAs", "forms.size.groupOfItself");
            }
            if ("holds".equals(row.get("direction")) && row.get("capital") != null) {
                var sum = held.merge(text(row, "tiedTo"), new BigDecimal(text(row, "capital")), BigDecimal::add);
                if (sum.compareTo(WHOLE) > 0) {
                    throw refused(at, "capital", "forms.size.moreThanAll");
                }
            }
        }
    }

    private static boolean hangs(String name, Map<String, @Nullable String> above) {
        var seen = new HashSet<String>();
        @Nullable String at = name;
        while (at != null && !at.isEmpty()) {
            if (!seen.add(at)) {
                return false;
            }
            at = above.get(at);
        }
        return at != null;
    }

    private static AnswerRefused refused(int row, String field, String message) {
        return new AnswerRefused(SizeAnswers.RELATED + "." + row + "." + field, message);
    }

    private static String text(Map<String, Object> row, String key) {
        return row.get(key) == null ? "" : row.get(key).toString().strip();
    }
}
