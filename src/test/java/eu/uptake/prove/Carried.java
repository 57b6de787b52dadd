package eu.uptake.prove;

import eu.uptake.casefile.WordsOfOldCases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The rows of one database, table by table, in another that has the same tables. */
final class Carried {

    private static final int BATCH = 500;

    private Carried() {}

    /** @param to an empty PostgreSQL database, used as its owner: the order of the tables does not matter to it */
    static void over(DataSource from, DataSource to) {
        Flyway.configure()
                .dataSource(to)
                .javaMigrations(new WordsOfOldCases())
                .load()
                .migrate();
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName("schema-" + System.identityHashCode(to));
        engine.setDataSource(to);
        engine.setDatabaseSchemaUpdate("true");
        engine.setJobExecutorActivate(false);
        engine.buildProcessEngine().close();
        try (var source = from.getConnection();
                var target = to.getConnection()) {
            target.setAutoCommit(false);
            target.createStatement().execute("SET session_replication_role = replica");
            for (var table : tables(source)) {
                target.createStatement().execute("DELETE FROM " + table);
                rows(source, target, table);
            }
            numberOnwards(target);
            target.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection source) {
        return new JdbcTemplate(new SingleConnectionDataSource(source, true))
                .queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                                + " AND table_name = UPPER(table_name) AND table_type = 'BASE TABLE'",
                        String.class);
    }

    /** New rows get numbers behind the carried ones. */
    private static void numberOnwards(Connection target) throws SQLException {
        var numbered = new JdbcTemplate(new SingleConnectionDataSource(target, true))
                .queryForList(
                        "SELECT table_name FROM information_schema.columns WHERE is_identity = 'YES'", String.class);
        for (var table : numbered) {
            target.createStatement()
                    .execute(
                            "SELECT setval(pg_get_serial_sequence('%1$s', 'id'), (SELECT COALESCE(MAX(id), 0) + 1 FROM %1$s), FALSE)"
                                    .formatted(table));
        }
    }

    private static void rows(Connection source, Connection target, String table) throws SQLException {
        try (var read = source.createStatement().executeQuery("SELECT * FROM " + table)) {
            var meta = read.getMetaData();
            var width = meta.getColumnCount();
            var columns =
                    IntStream.rangeClosed(1, width).mapToObj(n -> name(meta, n)).toList();
            var sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                    + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
            try (var write = target.prepareStatement(sql)) {
                for (int row = 1; read.next(); row++) {
                    for (int n = 1; n <= width; n++) {
                        var blob = meta.getColumnType(n) == Types.BLOB || meta.getColumnType(n) == Types.VARBINARY;
                        if (meta.getColumnType(n) == Types.CLOB) {
                            write.setString(n, read.getString(n));
                        } else if (blob) {
                            write.setBytes(n, read.getBytes(n));
                        } else {
                            write.setObject(n, read.getObject(n));
                        }
                    }
                    write.addBatch();
                    if (row % BATCH == 0) {
                        write.executeBatch();
                    }
                }
                write.executeBatch();
            }
        }
    }

    private static String name(java.sql.ResultSetMetaData meta, int n) {
        try {
            return meta.getColumnName(n).toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
