package eu.uptake.retention;

import eu.uptake.prove.OnPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same erasures on the other database. */
@DirtiesContext
class RetentionOnPostgresTest extends RetentionTest {

    private static EmbeddedPostgres database;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        database = OnPostgres.started(properties, "retention-postgres-home");
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }
}
