package eu.uptake.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The files themselves, below {@code uptake.home}, each under its id and without its name. */
@Component
public class EvidenceFiles {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);

    private static final String FOLDER = "files";

    private final Path root;

    EvidenceFiles(@Value("${uptake.home}") Path home) {
        this.root = home.resolve(FOLDER);
    }

    /** Something that has arrived and is not one of ours yet. */
    record Arrived(Path path, long size, String sha256) {}

    Arrived receive(InputStream content) throws IOException {
        var arriving = Files.createDirectories(root.resolve("arriving"));
        var path = Files.createTempFile(arriving, "upload", "");
        try (var digested = new DigestInputStream(content, sha256())) {
            var size = Files.copy(digested, path, StandardCopyOption.REPLACE_EXISTING);
            return new Arrived(path, size, hex(digested.getMessageDigest()));
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    void discard(Arrived arrived) throws IOException {
        Files.deleteIfExists(arrived.path());
    }

    /** Puts it in its place; it leaves again if the running transaction does not commit. */
    void keep(Arrived arrived, String id) throws IOException {
        var place = place(id);
        Files.createDirectories(place.getParent());
        Files.move(arrived.path(), place, StandardCopyOption.ATOMIC_MOVE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    delete(id);
                }
            }
        });
    }

    /** Whether what lies here is still what was recorded. */
    public enum Kept {
        INTACT,
        CHANGED,
        GONE
    }

    /** Reads it whole. */
    public Kept check(EvidenceFile file) {
        var place = place(file.id());
        if (!Files.isRegularFile(place)) {
            return Kept.GONE;
        }
        try (var digested = new DigestInputStream(Files.newInputStream(place), sha256())) {
            digested.transferTo(OutputStream.nullOutputStream());
            return hex(digested.getMessageDigest()).equals(file.sha256()) ? Kept.INTACT : Kept.CHANGED;
        } catch (IOException e) {
            LOG.error("File {} cannot be read", file.id(), e);
            return Kept.GONE;
        }
    }

    public InputStream open(EvidenceFile file) throws IOException {
        return Files.newInputStream(place(file.id()));
    }

    Path place(String id) {
        return within(root, id);
    }

    /** Where the file of that id lies in an installation; backups look there. */
    public static Path place(Path home, String id) {
        return within(home.resolve(FOLDER), id);
    }

    private static Path within(Path root, String id) {
        if (!id.matches("[0-9a-f-]{36}")) {
            throw new IllegalArgumentException("Not the id of a file: " + id);
        }
        return root.resolve(id.substring(0, 2)).resolve(id.substring(2, 4)).resolve(id);
    }

    void delete(String id) {
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException e) {
            LOG.warn("File {} could not be deleted", id, e);
        }
    }

    /** Removes what a crash left behind half arrived, if nothing was written to it since then. */
    void sweep(Instant since) {
        var arriving = root.resolve("arriving");
        if (!Files.isDirectory(arriving)) {
            return;
        }
        try (var left = Files.list(arriving)) {
            for (var path : left.toList()) {
                if (Files.getLastModifiedTime(path).toInstant().isBefore(since)) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes files in their places that nobody knows: a crash came between the move and the commit. */
    void sweepStrays(Instant since, Function<String, Set<String>> knownBeginningWith) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var shelves = Files.newDirectoryStream(root, "[0-9a-f][0-9a-f]")) {
            for (var shelf : shelves) {
                sweepShelf(shelf, since, knownBeginningWith);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweepShelf(Path shelf, Instant since, Function<String, Set<String>> knownBeginningWith)
            throws IOException {
        try (var files = Files.walk(shelf)) {
            var old = files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().lastModified() < since.toEpochMilli())
                    .toList();
            var known = old.isEmpty()
                    ? Set.of()
                    : knownBeginningWith.apply(shelf.getFileName().toString());
            for (var file : old) {
                if (!known.contains(file.getFileName().toString())) {
                    LOG.warn("File {} belongs to nothing and was removed", file.getFileName());
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** The sum that a recorded file is told by, in the form it is recorded. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
