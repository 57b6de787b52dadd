package eu.uptake.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tables of a database that a backup holds: ours and the engine's, but nobody's session. */
final class Tables {

    private static final Set<String> LEFT_OUT =
            Set.of("flyway_schema_history", "spring_session", "spring_session_attributes");

    private Tables() {}

    static Map<String, List<Column>> of(Connection connection) throws SQLException {
        Map<String, List<Column>> tables = new TreeMap<>();
        try (var columns =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), null, null)) {
            while (columns.next()) {
                var column = Column.of(
                        columns.getString("COLUMN_NAME"), columns.getInt("DATA_TYPE"), columns.getString("TYPE_NAME"));
                tables.computeIfAbsent(lower(columns.getString("TABLE_NAME")), table -> new ArrayList<>())
                        .add(column);
            }
        }
        tables.keySet().retainAll(real(connection));
        tables.keySet().removeAll(LEFT_OUT);
        return tables;
    }

    private static Set<String> real(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (var tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(lower(tables.getString("TABLE_NAME")));
            }
        }
        return names;
    }

    /** The columns that number themselves, by table. */
    static Map<String, String> numbered(Connection connection) throws SQLException {
        Map<String, String> numbered = new TreeMap<>();
        try (var columns =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), null, null)) {
            while (columns.next()) {
                if ("YES".equals(columns.getString("IS_AUTOINCREMENT"))) {
                    numbered.put(lower(columns.getString("TABLE_NAME")), lower(columns.getString("COLUMN_NAME")));
                }
            }
        }
        numbered.keySet().removeAll(LEFT_OUT);
        return numbered;
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** The last migration that was made. */
    static @Nullable String schema(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT \"version\" FROM \"flyway_schema_history\" WHERE"
                        + " \"version\" IS NOT NULL ORDER BY \"installed_rank\" DESC")) {
            return found.next() ? found.getString(1) : null;
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
