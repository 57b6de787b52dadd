package eu.uptake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.process.Models;
import eu.uptake.process.ProcessModel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class UptakeTest {

    @Autowired
    private Models models;

    @Test
    void startsWithTheShippedModels() {
        assertThat(models.latest())
                .extracting(ProcessModel::id)
                .startsWith("sme-journey")
                .contains("intake", "follow-up", "sme-reminders");
    }
}
