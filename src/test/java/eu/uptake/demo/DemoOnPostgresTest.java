package eu.uptake.demo;

import eu.uptake.prove.OnPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same forty journeys, every query and page with them, on PostgreSQL. */
class DemoOnPostgresTest extends DemoTest {

    private static EmbeddedPostgres database;

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry properties) {
        database = OnPostgres.started(properties, "demo-postgres-home");
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }
}
