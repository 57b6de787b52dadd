package eu.uptake.funding;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;

/** The same extracts on the other database. */
class AidRegisterOnPostgresTest extends AidRegisterTest {

    private EmbeddedPostgres database;

    @Override
    DataSource database() throws IOException {
        database = EmbeddedPostgres.start();
        return database.getPostgresDatabase();
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }
}
