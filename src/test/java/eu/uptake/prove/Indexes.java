package eu.uptake.prove;

import java.util.List;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes the indexes of the tables away while many rows come in, and makes them again: that is many times faster. */
final class Indexes {

    private static final String OF_H2 = "SCRIPT NODATA NOSETTINGS";

    /** Those that no constraint stands on. */
    private static final String OF_POSTGRES = "SELECT indexdef FROM pg_indexes i WHERE schemaname = 'public'"
            + " AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)";

    private final JdbcTemplate jdbc;
    private final boolean postgres;

    Indexes(JdbcTemplate jdbc, boolean postgres) {
        this.jdbc = jdbc;
        this.postgres = postgres;
    }

    void without(Runnable inserts) {
        var gone = jdbc.queryForList(postgres ? OF_POSTGRES : OF_H2, String.class).stream()
                .map(String::strip)
                .filter(sql -> sql.startsWith("CREATE INDEX") || sql.startsWith("CREATE UNIQUE INDEX"))
                .filter(this::drop)
                .toList();
        try {
            inserts.run();
        } finally {
            make(gone);
        }
    }

    private void make(List<String> indexes) {
        indexes.forEach(jdbc::execute);
    }

    /** @return false for one that a key needs */
    private boolean drop(String sql) {
        var words = sql.substring(0, sql.indexOf(" ON ")).split(" ");
        try {
            jdbc.execute("DROP INDEX " + words[words.length - 1]);
            return true;
        } catch (BadSqlGrammarException | UncategorizedSQLException e) {
            return false;
        }
    }
}
