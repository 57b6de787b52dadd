package eu.uptake.prove;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Gives a Spring test a PostgreSQL of its own, which the test closes when it is over. */
public final class OnPostgres {

    private OnPostgres() {}

    /** @param home where its files go, below {@code target} */
    public static EmbeddedPostgres started(DynamicPropertyRegistry properties, String home) {
        try {
            var server = EmbeddedPostgres.start();
            properties.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
            properties.add("spring.datasource.username", () -> "postgres");
            properties.add("uptake.home", () -> "target/" + home);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
