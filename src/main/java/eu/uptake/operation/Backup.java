package eu.uptake.operation;

import eu.uptake.casefile.EvidenceFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file that holds the whole installation as it was at one moment, taken while people work. The rows come first, from
 * one snapshot; their files never change once they are there, so each is copied after its row was seen and checked
 * against it. A file added meanwhile has no row in the snapshot and stays out.
 */
final class Backup {

    static final int FORMAT = 1;
    private static final int H2_SNAPSHOT = Connection.TRANSACTION_SERIALIZABLE;
    private static final int POSTGRES_SNAPSHOT = Connection.TRANSACTION_REPEATABLE_READ;
    private static final int FETCH = 1_000;

    private final DataSource source;
    private final Path home;
    private final JsonMapper json = new JsonMapper();

    Backup(DataSource source, Path home) {
        this.source = source;
        this.home = home;
    }

    /** What was written, for whoever asked to see that it is all there. */
    record Written(long rows, long files) {}

    /** What stands in {@code manifest.json}. */
    record Manifest(int format, String schema) {}

    /** @throws IOException if the target is there already, or a file of the installation is missing or not as recorded */
    Written write(Path target) throws IOException, SQLException {
        if (Files.exists(target)) {
            throw new IOException("There is something already: " + target);
        }
        var directory = Objects.requireNonNull(target.toAbsolutePath().getParent());
        Files.createDirectories(directory);
        var growing = Files.createTempFile(directory, ".backup", ""); // readable by its owner only
        try {
            var written = writeInto(growing);
            Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } finally {
            Files.deleteIfExists(growing);
        }
    }

    private Written writeInto(Path growing) throws IOException, SQLException {
        try (var connection = source.getConnection();
                var zip = new ZipOutputStream(Files.newOutputStream(growing), StandardCharsets.UTF_8)) {
            var before = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Tables.isPostgres(connection) ? POSTGRES_SNAPSHOT : H2_SNAPSHOT);
            try {
                return snapshot(connection, zip);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(before);
                connection.setAutoCommit(true);
            }
        }
    }

    private Written snapshot(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        var schema = Objects.requireNonNull(Tables.schema(connection), "No database of this product");
        entry(zip, "manifest.json", json.writeValueAsBytes(new Manifest(FORMAT, schema)));
        Set<String> gone = new HashSet<>();
        var files = files(connection, zip, gone);
        long rows = 0;
        for (var table : Tables.of(connection).entrySet()) {
            rows += rows(
                    connection,
                    zip,
                    table.getKey(),
                    table.getValue(),
                    table.getKey().equals("evidence") ? gone : Set.of());
        }
        return new Written(rows, files);
    }

    private long rows(Connection connection, ZipOutputStream zip, String table, List<Column> columns, Set<String> gone)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry("tables/" + table));
        line(zip, columns.stream().map(Column::name).toArray());
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        long rows = 0;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            var found = statement.executeQuery("SELECT " + names + " FROM " + table);
            while (found.next()) {
                var values = new Object[columns.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = columns.get(i).read(found, i + 1);
                }
                if (gone.isEmpty() || !gone.contains(found.getString("id"))) {
                    line(zip, values);
                    rows++;
                }
            }
        }
        zip.closeEntry();
        return rows;
    }

    private void line(OutputStream out, Object[] values) throws IOException {
        out.write(json.writeValueAsBytes(values));
        out.write('\n');
    }

    private long files(Connection connection, ZipOutputStream zip, Set<String> gone) throws IOException, SQLException {
        long copied = 0;
        for (var file : recorded(connection).entrySet()) {
            var place = EvidenceFiles.place(home, file.getKey());
            if (Files.exists(place)) {
                copy(place, file.getKey(), file.getValue(), zip);
                copied++;
            } else if (isStillThere(file.getKey())) {
                throw new IOException("A file is missing: " + place);
            } else {
                gone.add(file.getKey());
            }
        }
        return copied;
    }

    private static void copy(Path place, String id, String sha256, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("files/" + id));
        var digested = new DigestOutputStream(zip, EvidenceFiles.sha256());
        Files.copy(place, digested);
        zip.closeEntry();
        if (!EvidenceFiles.hex(digested.getMessageDigest()).equals(sha256)) {
            throw new IOException("A file is not as it was recorded: " + place);
        }
    }

    private static Map<String, String> recorded(Connection connection) throws SQLException {
        Map<String, String> recorded = new TreeMap<>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT id, sha256 FROM evidence WHERE erased_at IS NULL")) {
            while (found.next()) {
                recorded.put(found.getString(1), found.getString(2));
            }
        }
        return recorded;
    }

    /** Whoever took back the file of a draft while it was about to be copied took its row as well. */
    private boolean isStillThere(String id) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("SELECT 1 FROM evidence WHERE id = ?")) {
            statement.setString(1, id);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
