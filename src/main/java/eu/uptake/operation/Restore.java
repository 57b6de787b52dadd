package eu.uptake.operation;

import eu.uptake.casefile.EvidenceFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/** Puts what a backup holds into an installation that has its tables and nothing in them yet. */
final class Restore {

    private static final int BATCH = 500;

    private final DataSource source;
    private final Path home;
    private final JsonMapper json = new JsonMapper();

    Restore(DataSource source, Path home) {
        this.source = source;
        this.home = home;
    }

    /** @throws IOException if the backup is of another version or damaged, or the installation is not empty */
    Backup.Written read(Path backup) throws IOException, SQLException {
        try (var zip = new ZipFile(backup.toFile(), StandardCharsets.UTF_8);
                var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            check(zip, connection);
            var links = new Links(connection);
            links.loosen();
            var rows = rows(zip, connection);
            links.fasten();
            var files = files(zip, connection);
            connection.commit();
            return new Backup.Written(rows, files);
        }
    }

    private void check(ZipFile zip, Connection connection) throws IOException, SQLException {
        var manifest = json.readValue(entry(zip, "manifest.json"), Backup.Manifest.class);
        if (manifest.format() != Backup.FORMAT || !manifest.schema().equals(Tables.schema(connection))) {
            throw new IOException(
                    "The backup was made by another version (schema %s); restore it with that one, then start this one"
                            .formatted(manifest.schema()));
        }
        for (var table : List.of("person", "case_file", "mail")) {
            if (count(connection, table) > 0) {
                throw new IOException("The installation is not empty: there are rows in " + table);
            }
        }
    }

    private long rows(ZipFile zip, Connection connection) throws IOException, SQLException {
        var tables = Tables.of(connection);
        try (var statement = connection.createStatement()) {
            for (var table : tables.keySet()) {
                statement.executeUpdate("DELETE FROM " + table);
            }
        }
        long rows = 0;
        for (var table : tables.entrySet()) {
            rows += rows(zip, connection, table.getKey(), table.getValue());
        }
        numberOn(connection);
        return rows;
    }

    private long rows(ZipFile zip, Connection connection, String table, List<Column> columns)
            throws IOException, SQLException {
        Map<String, Column> known = columns.stream().collect(Collectors.toMap(Column::name, Function.identity()));
        try (var lines =
                new BufferedReader(new InputStreamReader(entry(zip, "tables/" + table), StandardCharsets.UTF_8))) {
            var names = json.readValue(lines.readLine(), String[].class);
            var marks = String.join(", ", Collections.nCopies(names.length, "?"));
            try (var insert = connection.prepareStatement(
                    "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (" + marks + ")")) {
                long rows = 0;
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    var values = json.readValue(line, String[].class);
                    for (int i = 0; i < names.length; i++) {
                        Objects.requireNonNull(known.get(names[i]), names[i]).write(insert, i + 1, values[i]);
                    }
                    insert.addBatch();
                    if (++rows % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
                return rows;
            }
        }
    }

    /** New rows are numbered after those that were restored. */
    private static void numberOn(Connection connection) throws SQLException {
        for (var numbered : Tables.numbered(connection).entrySet()) {
            try (var statement = connection.createStatement()) {
                long last;
                try (var found = statement.executeQuery(
                        "SELECT COALESCE(MAX(%s), 0) FROM %s".formatted(numbered.getValue(), numbered.getKey()))) {
                    found.next();
                    last = found.getLong(1);
                }
                statement.execute("ALTER TABLE %s ALTER COLUMN %s RESTART WITH %d"
                        .formatted(numbered.getKey(), numbered.getValue(), last + 1));
            }
        }
    }

    private long files(ZipFile zip, Connection connection) throws IOException, SQLException {
        long files = 0;
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT id, sha256 FROM evidence WHERE erased_at IS NULL")) {
            while (found.next()) {
                file(zip, found.getString(1), found.getString(2));
                files++;
            }
        }
        return files;
    }

    private void file(ZipFile zip, String id, String sha256) throws IOException {
        var place = EvidenceFiles.place(home, id);
        Files.createDirectories(Objects.requireNonNull(place.getParent()));
        try (var content = new DigestInputStream(entry(zip, "files/" + id), EvidenceFiles.sha256())) {
            Files.copy(content, place);
            if (!EvidenceFiles.hex(content.getMessageDigest()).equals(sha256)) {
                throw new IOException("A file in the backup is damaged: " + id);
            }
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("The backup is not whole: it lacks " + name);
        }
        return zip.getInputStream(entry);
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            found.next();
            return found.getLong(1);
        }
    }
}
