package eu.uptake.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request in the installation's own directory that the process which holds the database makes a backup: who may write
 * there may read all of it anyway, and no door is open to anybody else.
 */
final class WantedBackup {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final String FAILED = "failed: ";

    private final Path asked;
    private final Path wanted;
    private final Path begun;
    private final Path done;

    WantedBackup(Path home) {
        this.asked = home.resolve("backup.asked");
        this.wanted = home.resolve("backup.wanted");
        this.begun = home.resolve("backup.begun");
        this.done = home.resolve("backup.done");
    }

    /** Asks for it and waits until it is there. */
    Backup.Written ask(Path target) throws IOException {
        Files.deleteIfExists(done);
        Files.writeString(asked, target.toAbsolutePath().toString());
        Files.move(asked, wanted, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING); // read whole
        try {
            for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(LOOK)) {
                if (Files.exists(done)) {
                    return answer();
                }
                Thread.sleep(LOOK.toMillis());
            }
            throw new IOException("The running process does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } finally {
            Files.deleteIfExists(wanted);
            Files.deleteIfExists(done);
        }
    }

    private Backup.Written answer() throws IOException {
        var answer = Files.readString(done);
        if (answer.startsWith(FAILED)) {
            throw new IOException(answer.substring(FAILED.length()));
        }
        var figures = answer.split(" ");
        return new Backup.Written(Long.parseLong(figures[0]), Long.parseLong(figures[1]));
    }

    /** Makes the backup that is asked for, if one is; the target of it or null. */
    @Nullable
    Path serve(Backup backup) throws IOException {
        if (!Files.exists(wanted)) {
            return null;
        }
        Files.move(wanted, begun, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        var target = Path.of(Files.readString(begun));
        String answer;
        try {
            var written = backup.write(target);
            answer = written.rows() + " " + written.files();
        } catch (IOException | SQLException e) {
            answer = FAILED + e.getMessage();
        }
        Files.writeString(begun, answer);
        Files.move(begun, done, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return target;
    }
}
