package eu.uptake.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Leaves no half of a demonstration: a file says that one is being built, and who finds it at a start empties the
 * database and builds it anew. The file is made only beside an empty database.
 */
@Component
@Profile("demo")
class HalfDone implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(HalfDone.class);

    private final Path home;
    private final Path mark;

    HalfDone(@Value("${uptake.home}") Path home) {
        this.home = home;
        this.mark = home.resolve("demo-unfinished");
    }

    @Override
    public void migrate(Flyway flyway) {
        if (Files.exists(mark)) {
            LOG.warn("demo: the last start was cut short while building it; beginning anew");
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .cleanDisabled(false)
                    .load()
                    .clean();
            deleteFiles();
        }
        flyway.migrate();
    }

    void begun() {
        try {
            Files.createDirectories(home);
            Files.writeString(mark, "The demonstration is being built.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void over() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteFiles() {
        try {
            FileSystemUtils.deleteRecursively(home.resolve("files"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
