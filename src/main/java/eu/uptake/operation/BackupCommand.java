package eu.uptake.operation;

import eu.uptake.casefile.WordsOfOldCases;
import eu.uptake.process.EngineTables;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The jar with {@code --uptake.backup=file} or {@code --uptake.restore=file}: no pages and no engine, only that, with
 * the same settings as the installation. A database that its own process holds alone is backed up by that process.
 */
public final class BackupCommand {

    private static final Logger LOG = LoggerFactory.getLogger(BackupCommand.class);
    private static final String BACKUP = "--uptake.backup=";
    private static final String RESTORE = "--uptake.restore=";
    private static final int H2_IN_USE = 90020;

    private BackupCommand() {}

    public static boolean isAsked(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(one -> one.startsWith(BACKUP) || one.startsWith(RESTORE));
    }

    /** @return the exit code: 0 if all is done */
    public static int run(String[] arguments) {
        try {
            var backup = argument(arguments, BACKUP);
            var restore = argument(arguments, RESTORE);
            var done = restore == null
                    ? backup(arguments, Path.of(Objects.requireNonNull(backup)))
                    : restore(arguments, restore);
            LOG.info("Done: {} rows, {} files", done.rows(), done.files());
            return 0;
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("Nothing was done: {}", e.getMessage() == null ? e : e.getMessage());
            return 1;
        }
    }

    private static Backup.Written backup(String[] arguments, Path target) throws IOException, SQLException {
        try (var context = start(Connected.class, arguments)) {
            var home = home(context);
            try {
                return new Backup(context.getBean(DataSource.class), home).write(target);
            } catch (SQLException e) {
                if (isHeldByItsProcess(e)) {
                    return new WantedBackup(home).ask(target);
                }
                throw e;
            }
        }
    }

    private static Backup.Written restore(String[] arguments, String backup) throws IOException, SQLException {
        try (var context = start(Migrated.class, arguments)) {
            var source = context.getBean(DataSource.class);
            EngineTables.make(source);
            return new Restore(source, home(context)).read(Path.of(backup));
        }
    }

    private static ConfigurableApplicationContext start(Class<?> settings, String[] arguments) {
        return new SpringApplicationBuilder(settings)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments);
    }

    private static Path home(ConfigurableApplicationContext context) {
        return Path.of(context.getEnvironment().getRequiredProperty("uptake.home"));
    }

    private static boolean isHeldByItsProcess(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getErrorCode() == H2_IN_USE) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String argument(String[] arguments, String name) {
        return Arrays.stream(arguments)
                .filter(one -> one.startsWith(name))
                .map(one -> one.substring(name.length()))
                .findFirst()
                .orElse(null);
    }

    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Connected {}

    /** With every migration, those written in Java too. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import(WordsOfOldCases.class)
    static class Migrated {}
}
