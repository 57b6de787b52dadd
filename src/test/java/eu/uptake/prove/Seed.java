package eu.uptake.prove;

import eu.uptake.Uptake;
import eu.uptake.process.SeedCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Cases that came through the engine and the forms, kept in a file so that every proof of one build begins with them. */
final class Seed {

    private static final int ORGANISATIONS = 40;

    private final int cases;
    private final Path file;

    /** @param cases about a tenth of them ends early */
    Seed(int cases) {
        this.cases = cases;
        this.file = Path.of("target", "prove", "seed-" + cases + ".mv.db").toAbsolutePath();
    }

    /** A database of its own that holds them. */
    DataSource copy(String name) {
        ready();
        var copied = file.resolveSibling(name + ".mv.db");
        try {
            Files.deleteIfExists(copied);
            Files.copy(file, copied);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JdbcConnectionPool.create(url(copied) + ";CACHE_SIZE=262144;RETENTION_TIME=0", "sa", "");
    }

    private void ready() {
        if (!Files.exists(file)) {
            play(file.resolveSibling("growing-" + cases + ".mv.db"));
        }
    }

    private void play(Path growing) {
        try {
            Files.deleteIfExists(growing);
            var start = System.nanoTime();
            try (var context = new SpringApplicationBuilder(Uptake.class)
                    .profiles("test")
                    .run(
                            "--spring.datasource.url=" + url(growing),
                            "--server.port=0",
                            "--uptake.home=target/prove/home")) {
                var seed = context.getBean(SeedCases.class);
                seed.found(ORGANISATIONS);
                for (int n = 0; n < cases; n++) {
                    seed.play(n);
                }
            }
            Files.move(growing, file);
            new Findings("data set")
                    .note(
                            "cases through the engine and the forms",
                            "H2",
                            "%,d cases, %.0f ms each"
                                    .formatted(
                                            cases,
                                            Duration.ofNanos(System.nanoTime() - start)
                                                            .toMillis()
                                                    / (double) cases));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(Path path) {
        return "jdbc:h2:file:" + path.toString().replaceFirst("\\.mv\\.db$", "");
    }
}
