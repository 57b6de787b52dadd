package eu.uptake.operation;

import com.zaxxer.hikari.HikariDataSource;
import eu.uptake.casefile.EvidenceFiles;
import eu.uptake.casefile.TimelineChains;
import eu.uptake.process.EngineTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database and its directory, empty or not, and what of it can be compared with another. */
record Installation(DataSource source, Path home) {

    /** With every table and nothing in them. */
    static Installation empty(String url, String user, Path home) {
        var source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setUsername(user);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        EngineTables.make(source);
        return new Installation(source, home);
    }

    Backup.Written back(Path target) throws IOException, SQLException {
        return new Backup(source, home).write(target);
    }

    Backup.Written restore(Path backup) throws IOException, SQLException {
        return new Restore(source, home).read(backup);
    }

    /** Every row of every table, as text, in an order of its own. */
    Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var table : Tables.of(connection).entrySet()) {
                List<String> rows = new ArrayList<>();
                var columns = table.getValue().stream()
                        .sorted(Comparator.comparing(Column::name))
                        .toList();
                try (var found = statement.executeQuery("SELECT "
                        + String.join(", ", columns.stream().map(Column::name).toList()) + " FROM " + table.getKey())) {
                    while (found.next()) {
                        var row = new StringBuilder();
                        for (int i = 0; i < columns.size(); i++) {
                            row.append(columns.get(i).name())
                                    .append('=')
                                    .append(columns.get(i).read(found, i + 1))
                                    .append('|');
                        }
                        rows.add(row.toString());
                    }
                }
                rows.sort(null);
                all.put(table.getKey(), rows);
            }
        }
        return all;
    }

    /** What would not be as it should in the installation itself, whatever it was made from. */
    List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>(TimelineChains.broken(source));
        var jdbc = JdbcClient.create(source);
        faults.addAll(jdbc.sql("SELECT task_id FROM work_item WHERE task_id NOT IN (SELECT id_ FROM act_ru_task)")
                .query(String.class)
                .list());
        faults.addAll(jdbc.sql("SELECT id_ FROM act_ru_task WHERE id_ NOT IN (SELECT task_id FROM work_item)")
                .query(String.class)
                .list());
        for (var file : jdbc.sql("SELECT id, sha256 FROM evidence").query().listOfRows()) {
            var digest = EvidenceFiles.sha256();
            digest.update(
                    Files.readAllBytes(EvidenceFiles.place(home, file.get("id").toString())));
            if (!EvidenceFiles.hex(digest).equals(file.get("sha256"))) {
                faults.add("file " + file.get("id"));
            }
        }
        return faults;
    }
}
