package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;

/** Drafts and files are kept for forms that are there, and only for those who may fill them in. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class FormKeysTest {

    @Autowired
    private FormKeys keys;

    @Autowired
    private JourneyWalk walk;

    @Test
    void visitorsHaveTheRegistrationOnly() {
        assertThat(keys.has(null, "start:register-sme")).isTrue();
        assertThat(keys.has(null, "start:nope")).isFalse();
        assertThat(keys.has(
                        null,
                        walk.until(walk.register(), "userTask_declareCompanySize")
                                .taskId()))
                .isFalse();
    }

    @Test
    void taskIsForThoseWhoSeeItWhileItIsOpen() {
        var number = walk.register();
        var item = walk.until(number, "userTask_declareCompanySize");
        var stranger = walk.sme(walk.register());

        assertThat(keys.has(walk.sme(number), item.taskId())).isTrue();
        assertThat(keys.has(stranger, item.taskId())).isFalse();

        walk.complete(item, Map.of());
        assertThat(keys.has(walk.sme(number), item.taskId())).isFalse();
    }

    @Test
    void requestIsForThoseWhoSeeTheCase() {
        var number = walk.register();
        var stranger = walk.sme(walk.register());

        assertThat(keys.has(walk.sme(number), "ask:" + number + ":seek-funding"))
                .isTrue();
        assertThat(keys.has(walk.sme(number), "ask:" + number + ":nothing-such"))
                .isFalse();
        assertThat(keys.has(stranger, "ask:" + number + ":seek-funding")).isFalse();
        assertThat(keys.has(stranger, "ask:" + number)).isFalse();
    }
}
