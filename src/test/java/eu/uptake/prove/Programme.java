package eu.uptake.prove;

import com.zaxxer.hikari.HikariDataSource;
import eu.uptake.casefile.WordsOfOldCases;
import eu.uptake.registry.Names;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A database with a programme as large as a proof wants: a thousand cases that came through the engine and the forms,
 * and copies of them. It grows in place.
 */
public final class Programme {

    /** About a thousand of these stay open. */
    private static final int PLAYED = Integer.getInteger("prove.played", 1_100);

    private static final List<String> SYLLABLES = List.of(
            "Nord", "Süd", "Ost", "Val", "Mont", "Río", "Blå", "Grün", "Alt", "Neu", "Béla", "Città", "Lux", "Terra",
            "Aqua", "Ferro", "Lino", "Silva", "Porto");

    public final DataSource source;
    public final String database;
    private final boolean postgres;
    private final int seeded;
    private final int finishedSeeded;
    private int copies = 1;
    private int finishedCopies = 1;

    private Programme(DataSource source, boolean postgres) {
        this.source = source;
        this.postgres = postgres;
        this.database = postgres ? "PostgreSQL" : "H2";
        spread();
        this.seeded = count("SELECT COUNT(*) FROM case_file WHERE closed_at IS NULL");
        this.finishedSeeded = count("SELECT COUNT(*) FROM case_file WHERE closed_at IS NOT NULL");
    }

    public static Programme onH2(String name) {
        return new Programme(new Seed(PLAYED).copy(name), false);
    }

    public static Programme onPostgres(EmbeddedPostgres postgres, String name) {
        var target = database(postgres, name);
        Carried.over(new Seed(PLAYED).copy("carried"), target);
        return new Programme(target, true);
    }

    /** Until there are about so many open cases, and so many finished ones. */
    public Programme grownTo(int open, int finished) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(true);
            connection
                    .createStatement()
                    .execute(postgres ? "SET session_replication_role = replica" : "SET REFERENTIAL_INTEGRITY FALSE");
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            new Indexes(jdbc, postgres).without(() -> copy(connection, open, finished));
            restart(connection);
            connection.setAutoCommit(false); // many words, one commit
            WordsOfOldCases.giveIn(connection);
            connection.setAutoCommit(true);
            connection
                    .createStatement()
                    .execute(postgres ? "SET session_replication_role = DEFAULT" : "SET REFERENTIAL_INTEGRITY TRUE");
            connection.createStatement().execute(postgres ? "VACUUM ANALYZE" : "ANALYZE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    private void copy(Connection connection, int open, int finished) {
        var to = Math.max(copies, Math.round(open / (float) seeded));
        new Clones(connection, true).make(copies, to, true);
        copies = to;
        var over = Math.max(finishedCopies, Math.round(finished / (float) finishedSeeded));
        new Clones(connection, false).make(finishedCopies, over, false);
        finishedCopies = over;
    }

    public int open() {
        return count("SELECT COUNT(*) FROM case_file WHERE closed_at IS NULL");
    }

    public int tasks() {
        return count("SELECT COUNT(*) FROM work_item");
    }

    /** Open tasks that only the engine has, or only the work list. */
    public int differences() {
        return count("SELECT (SELECT COUNT(*) FROM act_ru_task t WHERE NOT EXISTS"
                + " (SELECT 1 FROM work_item w WHERE w.task_id = t.id_))"
                + " + (SELECT COUNT(*) FROM work_item w WHERE NOT EXISTS"
                + " (SELECT 1 FROM act_ru_task t WHERE t.id_ = w.task_id))");
    }

    /** What comes after the copies gets keys of its own. */
    private void restart(Connection connection) throws SQLException {
        var above = (long) Clones.STEP * (Math.max(copies, finishedCopies) + 1);
        for (var table : List.of("organisation", "person", "case_file", "size_decision", "role_decision")) {
            connection.createStatement().execute("ALTER TABLE " + table + " ALTER COLUMN id RESTART WITH " + above);
        }
    }

    /** The seed's cases all began today; from here on they began in the last months and are everywhere. */
    private void spread() {
        var jdbc = new JdbcTemplate(source);
        jdbc.execute("CREATE TABLE prove_copy (k INTEGER PRIMARY KEY)");
        jdbc.execute("CREATE TABLE prove_word (n INTEGER PRIMARY KEY, word VARCHAR(40), folded VARCHAR(40))");
        jdbc.execute("CREATE TABLE prove_region (n INTEGER PRIMARY KEY, code VARCHAR(5))");
        jdbc.execute("CREATE TABLE prove_sector (n INTEGER PRIMARY KEY, code VARCHAR(10))");
        for (int n = 0; n < 97; n++) {
            var word =
                    SYLLABLES.get(n % 19) + SYLLABLES.get((n * 5 + n / 19) % 19).toLowerCase(java.util.Locale.ROOT);
            jdbc.update("INSERT INTO prove_word VALUES (?, ?, ?)", n, word, Names.fold(word));
        }
        lines(jdbc, "prove_region", "/reference-data/nuts2_2024.csv", 60);
        lines(jdbc, "prove_sector", "/reference-data/ecosystems.csv", 14);
        for (var table : List.of("case_file", "work_item")) {
            jdbc.update("UPDATE " + table
                    + " SET region = (SELECT code FROM prove_region WHERE n = MOD(company_id * 3, 60)),"
                    + " sector = (SELECT code FROM prove_sector WHERE n = MOD(company_id, 14))");
        }
        jdbc.update("UPDATE work_item SET since = since - MOD(company_id * 37, 100) * INTERVAL '1' DAY,"
                + " due = due - MOD(company_id * 31, 40) * INTERVAL '1' DAY,"
                + " priority = CASE WHEN MOD(company_id, 20) = 3 THEN 80 ELSE priority END");
        jdbc.update(
                "UPDATE case_file SET stage_since = stage_since - MOD(company_id * 37, 100) * INTERVAL '1' DAY,"
                        + " opened_at = opened_at - (MOD(company_id * 37, 100) + MOD(company_id * 11, 100)) * INTERVAL '1' DAY");
        jdbc.update("UPDATE work_item SET assignee_id = (SELECT advisor_id FROM case_file c WHERE c.id = case_id)"
                + " WHERE role = 'advisor' AND MOD(company_id, 2) = 0");
        jdbc.update("UPDATE work_item SET assignee_name = (SELECT name FROM person p WHERE p.id = assignee_id)"
                + " WHERE assignee_id IS NOT NULL");
    }

    private static void lines(JdbcTemplate jdbc, String table, String file, int most) {
        try (var read = Programme.class.getResourceAsStream(file)) {
            var rows = new String(read.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            for (int n = 0; n < most; n++) {
                var code = rows.get(n % rows.size() * Math.max(1, rows.size() / most) % rows.size())
                        .split(",")[0];
                jdbc.update("INSERT INTO " + table + " VALUES (?, ?)", n, code);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int count(String sql) {
        return new JdbcTemplate(source).queryForObject(sql, Integer.class);
    }

    private static DataSource database(EmbeddedPostgres postgres, String name) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", name));
        pool.setMaximumPoolSize(4);
        return pool;
    }
}
