package eu.uptake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.prove.Findings;
import eu.uptake.prove.OnPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on PostgreSQL, which takes no zero byte in a text. */
@DirtiesContext
class ParametersProof extends ParametersTest {

    private static EmbeddedPostgres database;

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry properties) {
        database = OnPostgres.started(properties, "parameters-home");
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    @Override
    void noneBreaksAnything() throws Exception {
        send(1);

        var findings = new Findings("attackers");
        findings.add("attack.parameters", "every parameter of every route, PostgreSQL", sent);
        findings.add("attack.serverErrors", "every parameter of every route, PostgreSQL", wrong.size());
        assertThat(findings.missed()).as("%s", wrong).isEmpty();
    }
}
