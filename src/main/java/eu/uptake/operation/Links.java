package eu.uptake.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The foreign keys of a database: loosened while rows come in table by table, checked when they are fastened again. */
final class Links {

    private static final String POSTGRES = """
            SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
            WHERE contype = 'f' AND connamespace = current_schema()::regnamespace""";

    private final Connection connection;
    private final boolean postgres;
    private final List<String> again = new ArrayList<>();

    Links(Connection connection) throws SQLException {
        this.connection = connection;
        this.postgres = Tables.isPostgres(connection);
    }

    void loosen() throws SQLException {
        if (!postgres) {
            run("SET REFERENTIAL_INTEGRITY FALSE");
            return;
        }
        List<String> drops = new ArrayList<>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(POSTGRES)) {
            while (found.next()) {
                var table = found.getString(1);
                var name = found.getString(2);
                drops.add("ALTER TABLE %s DROP CONSTRAINT \"%s\"".formatted(table, name));
                again.add("ALTER TABLE %s ADD CONSTRAINT \"%s\" %s".formatted(table, name, found.getString(3)));
            }
        }
        for (var drop : drops) {
            run(drop);
        }
    }

    void fasten() throws SQLException {
        if (!postgres) {
            run("SET REFERENTIAL_INTEGRITY TRUE");
            for (var table : Tables.of(connection).keySet()) {
                run("ALTER TABLE " + table + " SET REFERENTIAL_INTEGRITY TRUE CHECK");
            }
        }
        for (var add : again) {
            run(add);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
