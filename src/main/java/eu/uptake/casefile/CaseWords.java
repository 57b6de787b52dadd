package eu.uptake.casefile;

import eu.uptake.registry.Names;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words by which cases are found, so that no search reads every name there is. */
@Repository
public class CaseWords {

    /** Beyond this a text finds many: people narrow it, and nobody counts them. */
    public static final int MANY = 300;

    private final JdbcClient jdbc;

    public CaseWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cases that the text finds, in the way that suits how many they are; see {@link Sought#of}. */
    public Sought sought(String text, String table, String caseId) {
        return Sought.of(text, table, caseId, count(text));
    }

    private int count(String text) {
        var range = Sought.range(text);
        return range.isEmpty()
                ? 0
                : jdbc.sql("SELECT COUNT(*) FROM (" + Sought.KEYS + " FETCH FIRST " + (MANY + 1) + " ROWS ONLY) k")
                        .params(range)
                        .query(Integer.class)
                        .single();
    }

    /** Once for each case, when it has its number. */
    public void keep(long caseId, String companySearch, String number) {
        var words = of(companySearch, number);
        var rows = "(?, ?), ".repeat(words.size());
        var insert = jdbc.sql("INSERT INTO case_word (word, case_id) VALUES " + rows.substring(0, rows.length() - 2));
        for (var word : words) {
            insert = insert.param(word.getBytes(StandardCharsets.UTF_8)).param(caseId);
        }
        insert.update();
    }

    /** The name from each word on, the number likewise, and its last digits as people say them. */
    static Set<String> of(String companySearch, String number) {
        Set<String> words = new LinkedHashSet<>();
        for (var text : new String[] {companySearch, Names.fold(number)}) {
            for (int at = 0; at >= 0 && at < text.length(); at = text.indexOf(' ', at) + 1) {
                words.add(text.substring(at));
                if (text.indexOf(' ', at) < 0) {
                    break;
                }
            }
        }
        words.add(number.substring(number.lastIndexOf('-') + 1).replaceFirst("^0+(?=.)", ""));
        return words;
    }
}
