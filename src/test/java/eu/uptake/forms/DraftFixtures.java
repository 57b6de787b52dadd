package eu.uptake.forms;

import java.time.Clock;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import tools.jackson.databind.json.JsonMapper;

/** Drafts on a database of their own. */
final class DraftFixtures {

    private DraftFixtures() {}

    static Drafts drafts(Clock clock) {
        var source = new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE", "sa", "");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V3__drafts.sql")).execute(source);
        return new Drafts(JdbcClient.create(source), JsonMapper.shared(), clock);
    }
}
