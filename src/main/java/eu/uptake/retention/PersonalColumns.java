package eu.uptake.retention;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The declaration of personal data: for each table whose rows can be about people which column holds what, and what
 * becomes of it. Erasing follows it line by line, so what it does not name is not erased, and a test refuses columns that
 * it does not name.
 */
@Component
class PersonalColumns {

    /** What becomes of a column. */
    enum Treatment {
        /** Nothing; the line says why. */
        KEPT,
        /** The room that it belongs to does it, or this one by hand. */
        OWN,
        /** The whole row goes. */
        ROW,
        /** The number of a person is cleared. */
        UNLINK,
        /** Is the name of a person, or names of several: a token takes its place. */
        TOKEN,
        /** Known names, addresses and numbers in it are replaced, the rest stays. */
        TEXT,
        /** A form's answers as JSON: its personal fields are replaced, and what is known in the others. */
        ANSWERS,
        /** Is emptied when everybody is forgotten; when one person is, what is known of them in it is replaced. */
        CLEAR,
        /** Says since when the row is without names. */
        MARK
    }

    /** @param of how its rows belong to a case: column, and the table and column through which it leads there */
    record Table(String name, Scope scope, String of, Map<String, Treatment> columns) {

        List<String> with(Treatment wanted) {
            return columns.entrySet().stream()
                    .filter(column -> column.getValue() == wanted)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        boolean isOfRows() {
            return columns.containsValue(Treatment.ROW);
        }

        /** By case, how many rows point with that column to the person who is the parameter {@code person}. */
        String perCase(String column) {
            var at = of.indexOf('>');
            if (at < 0) {
                return "SELECT " + of + ", COUNT(*) FROM " + name + " WHERE " + column + " = :person GROUP BY " + of;
            }
            var other = of.substring(at + 1).split("\\.");
            return "SELECT x.case_id, COUNT(*) FROM " + name + " t JOIN " + other[0] + " x ON x." + other[1] + " = t."
                    + of.substring(0, at) + " WHERE t." + column + " = :person GROUP BY x.case_id";
        }

        /** The rows of the case whose id is the parameter {@code case}. */
        String condition() {
            var at = of.indexOf('>');
            if (at < 0) {
                return of + " = :case";
            }
            var other = of.substring(at + 1).split("\\.");
            var key = other[0].equals("case_file") ? "id" : "case_id";
            return of.substring(0, at) + " IN (SELECT x." + other[1] + " FROM " + other[0] + " x WHERE x." + key
                    + " = :case)";
        }
    }

    /** How far apart its rows lie from the cases. */
    enum Scope {
        NONE,
        OWN,
        CASE,
        LOG,
        /** Its rows are of people, not of cases. */
        PEOPLE
    }

    private final Map<String, Table> tables = new LinkedHashMap<>();

    PersonalColumns() {
        try (var file = new InputStreamReader(
                new ClassPathResource("reference-data/personal_data.csv").getInputStream(), StandardCharsets.UTF_8)) {
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(file).stream()
                    .forEach(row -> declare(row.get("table"), row.get("columns"), row.get("treatment")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the declaration of personal data", e);
        }
    }

    private void declare(String table, String columns, String treatment) {
        if (columns.equals("*")) {
            var words = treatment.split(" ", 2);
            var scope = Scope.valueOf(words[0].toUpperCase(Locale.ROOT));
            tables.put(table, new Table(table, scope, words.length == 1 ? "" : words[1], new LinkedHashMap<>()));
            return;
        }
        var found = tables.computeIfAbsent(table, name -> new Table(name, Scope.NONE, "", new LinkedHashMap<>()));
        Arrays.stream(columns.split(" "))
                .forEach(column -> found.columns().put(column, Treatment.valueOf(treatment.toUpperCase(Locale.ROOT))));
    }

    List<Table> tables(Scope scope) {
        return tables.values().stream().filter(table -> table.scope() == scope).toList();
    }

    @Nullable
    Table table(String name) {
        return tables.get(name);
    }
}
