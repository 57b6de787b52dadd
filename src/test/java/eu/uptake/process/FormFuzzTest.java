package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import eu.uptake.casefile.EvidenceIntake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** A few hundred of the spoiled submissions that the proof sends by the thousand. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class FormFuzzTest {

    private static final long SEED = Long.getLong("prove.random", 20261122L);
    private static final int EACH = Integer.getInteger("prove.mutations.each", 10);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EveryForm forms;

    @Autowired
    private EvidenceIntake intake;

    @Test
    void takesNothingThatAFormWouldRefuseAndBreaksAtNothing() throws Exception {
        var fuzz = fuzz(SEED, EACH);

        assertSoftly(found -> {
            found.assertThat(fuzz.unreached).as("forms that were not opened").isEmpty();
            found.assertThat(fuzz.serverErrors).as("answers in the 500s").isEmpty();
            found.assertThat(fuzz.storedButRefused)
                    .as("stored, but refused by the form")
                    .isEmpty();
            found.assertThat(fuzz.changedByRefused)
                    .as("changed by what was refused")
                    .isEmpty();
            found.assertThat(fuzz.leaked).as("answers in the log").isEmpty();
        });
        assertThat(fuzz.answers.get("200")).as("taken").isPositive();
    }

    FormFuzz fuzz(long seed, int each) throws Exception {
        var fuzz = new FormFuzz(mvc, jdbc, new Mutations(seed, List.of(filesOfOthers())));
        fuzz.run(forms.all(), each);
        org.slf4j.LoggerFactory.getLogger(FormFuzzTest.class)
                .info("Seed {}: {} sent, answered {}", seed, fuzz.sent, fuzz.answers);
        return fuzz;
    }

    private String filesOfOthers() throws IOException {
        return intake.take("person:99999999", "elsewhere", "a.txt", new ByteArrayInputStream("theirs".getBytes()))
                .id();
    }
}
