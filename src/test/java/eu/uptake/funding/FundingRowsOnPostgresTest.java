package eu.uptake.funding;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;

/** The same rows on the other database. */
class FundingRowsOnPostgresTest extends FundingRowsTest {

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
