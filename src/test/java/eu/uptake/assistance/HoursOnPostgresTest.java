package eu.uptake.assistance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same rules on the other database. */
@DirtiesContext
class HoursOnPostgresTest extends HoursTest {

    private static EmbeddedPostgres database;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        database = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", () -> database.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }
}
