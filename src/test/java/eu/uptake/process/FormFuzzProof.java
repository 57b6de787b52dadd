package eu.uptake.process;

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

/** Ten thousand spoiled submissions to every form, on PostgreSQL, which minds more than H2 does. */
@DirtiesContext
class FormFuzzProof extends FormFuzzTest {

    private static final int EACH = Integer.getInteger("prove.fuzz.each", 210);

    private static EmbeddedPostgres database;

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry properties) {
        database = OnPostgres.started(properties, "fuzz-home");
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void breaksAtNothingInTenThousand() throws Exception {
        var seed = Long.getLong("prove.random", System.nanoTime());
        var findings = new Findings("attackers");
        var fuzz = fuzz(seed, EACH);

        var where = "every form, PostgreSQL, seed " + seed;
        findings.note("attack.answers", where, fuzz.answers.toString());
        findings.add("attack.mutations", where, fuzz.sent);
        findings.add("attack.serverErrors", where, fuzz.serverErrors.size());
        findings.add("attack.storedButRefused", where, fuzz.storedButRefused.size());
        findings.add("attack.changedByRefused", where, fuzz.changedByRefused.size());
        findings.add("attack.leakedToLog", where, fuzz.leaked.size());
        assertThat(fuzz.unreached).isEmpty();
        assertThat(findings.missed())
                .as("%s %s %s %s", fuzz.serverErrors, fuzz.storedButRefused, fuzz.changedByRefused, fuzz.leaked)
                .isEmpty();
    }
}
