package eu.uptake.retention;

import eu.uptake.platform.Sql;
import eu.uptake.retention.PersonalColumns.Table;
import eu.uptake.retention.PersonalColumns.Treatment;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Does to the rows of a table what the declaration says of its columns. */
@Component
class Rewriting {

    private final JdbcClient jdbc;
    private final DataSource source;
    private final PersonalAnswers answers;
    private final Clock clock;
    private final Map<String, List<String>> keys = new ConcurrentHashMap<>();

    Rewriting(JdbcClient jdbc, DataSource source, PersonalAnswers answers, Clock clock) {
        this.jdbc = jdbc;
        this.source = source;
        this.answers = answers;
        this.clock = clock;
    }

    /** Which rows: a condition and its parameters. */
    record Rows(String condition, Map<String, ?> parameters) {}

    /** @return how many rows were changed or deleted */
    int rewrite(Table table, Rows rows, Names names) {
        if (table.isOfRows()) {
            return names.isOfEverybody() ? delete(table, rows) : deleteOwn(table, rows, names);
        }
        var changed = texts(table, rows, names);
        return Math.max(changed, unlink(table, rows, names));
    }

    private int delete(Table table, Rows rows) {
        return jdbc.sql("DELETE FROM " + table.name() + " WHERE " + rows.condition())
                .params(rows.parameters())
                .update();
    }

    private int deleteOwn(Table table, Rows rows, Names names) {
        if (!table.columns().containsKey("person_id") || names.people().isEmpty()) {
            return 0;
        }
        return jdbc.sql("DELETE FROM " + table.name() + " WHERE " + rows.condition() + " AND person_id IN (:people)")
                .params(rows.parameters())
                .param("people", names.people())
                .update();
    }

    private int texts(Table table, Rows rows, Names names) {
        var texts = Stream.of(Treatment.TOKEN, Treatment.TEXT, Treatment.ANSWERS, Treatment.CLEAR)
                .flatMap(treatment -> table.with(treatment).stream())
                .toList();
        if (texts.isEmpty()) {
            return 0;
        }
        var key = key(table.name());
        var columns = Stream.concat(key.stream(), texts.stream()).distinct().collect(Collectors.joining(", "));
        var found = jdbc.sql("SELECT " + columns + " FROM " + table.name() + " WHERE " + rows.condition())
                .params(rows.parameters())
                .query()
                .listOfRows();
        int changed = 0;
        for (var row : found) {
            var after = after(table, texts, row, names);
            if (!after.isEmpty()) {
                update(table, key, row, after);
                changed++;
            }
        }
        return changed;
    }

    private Map<String, @Nullable String> after(Table table, List<String> texts, Map<String, Object> row, Names names) {
        Map<String, @Nullable String> after = new LinkedHashMap<>();
        for (var column : texts) {
            var before = (String) row.get(column);
            var value = before == null ? null : value(table.columns().get(column), before, names);
            if (!Objects.equals(before, value)) {
                after.put(column, value);
            }
        }
        return after;
    }

    private @Nullable String value(Treatment treatment, String before, Names names) {
        return switch (treatment) {
            case TOKEN -> names.token(before);
            case TEXT -> names.text(before);
            case ANSWERS -> names.text(answers.without(before, names::token));
            case CLEAR -> names.isOfEverybody() ? "" : names.text(before);
            default -> before;
        };
    }

    private void update(Table table, List<String> key, Map<String, Object> row, Map<String, @Nullable String> after) {
        List<String> sets = new ArrayList<>();
        after.keySet().forEach(column -> sets.add(column + " = :new_" + column));
        var marks = table.with(Treatment.MARK);
        marks.forEach(column -> sets.add(column + " = :now"));
        var update = jdbc.sql("UPDATE " + table.name() + " SET " + String.join(", ", sets) + " WHERE "
                + key.stream().map(column -> column + " = :key_" + column).collect(Collectors.joining(" AND ")));
        for (var value : after.entrySet()) {
            update = update.param("new_" + value.getKey(), value.getValue());
        }
        for (var column : key) {
            update = update.param("key_" + column, row.get(column));
        }
        (marks.isEmpty() ? update : update.param("now", Sql.at(clock.instant()))).update();
    }

    private int unlink(Table table, Rows rows, Names names) {
        int most = 0;
        for (var column : table.with(Treatment.UNLINK)) {
            if (names.isOfEverybody()) {
                most = Math.max(most, cleared(table, column, rows, "IS NOT NULL", Map.of()));
            } else if (!names.people().isEmpty()) {
                most = Math.max(most, cleared(table, column, rows, "IN (:people)", Map.of("people", names.people())));
            }
        }
        return most;
    }

    private int cleared(Table table, String column, Rows rows, String whose, Map<String, ?> people) {
        return jdbc.sql("UPDATE " + table.name() + " SET " + column + " = NULL WHERE " + rows.condition() + " AND "
                        + column + " " + whose)
                .params(rows.parameters())
                .params(people)
                .update();
    }

    /** The columns by which one row is told, as the database knows them. */
    private List<String> key(String table) {
        return keys.computeIfAbsent(table, name -> {
            try {
                return JdbcUtils.extractDatabaseMetaData(source, meta -> {
                    var stored = meta.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
                    List<String> columns = new ArrayList<>();
                    try (var found =
                            meta.getPrimaryKeys(null, meta.getConnection().getSchema(), stored)) {
                        while (found.next()) {
                            columns.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                        }
                    } catch (SQLException e) {
                        throw new MetaDataAccessException("No key of " + name, e);
                    }
                    return List.copyOf(columns);
                });
            } catch (MetaDataAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
