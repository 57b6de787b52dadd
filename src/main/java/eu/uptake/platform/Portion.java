package eu.uptake.platform;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * One kind of thing that is held about a person.
 *
 * @param name its title is the message {@code held.<name>}, its columns are called {@code held.key.<column>}
 * @param sql answers its rows, oldest first, for {@code :person}, their number, {@code :email}, {@code :name} and
 *     {@code :owner}, whose drafts are called so; it never selects what tells of somebody else
 * @param covers columns ({@code table.column}) naming people that it answers for
 * @param words beginnings of message keys by column, where a column holds codes
 * @param told a last look at a row for who it is about, given their e-mail address
 */
public record Portion(
        String name,
        String sql,
        Set<String> covers,
        Map<String, String> words,
        BiFunction<Map<String, Object>, String, Map<String, Object>> told) {

    public static Portion of(String name, String sql, String... covers) {
        return new Portion(name, sql, Set.of(covers), Map.of(), (row, email) -> row);
    }

    public Portion words(Map<String, String> words) {
        return new Portion(name, sql, covers, words, told);
    }

    public Portion told(BiFunction<Map<String, Object>, String, Map<String, Object>> told) {
        return new Portion(name, sql, covers, words, told);
    }
}
