package eu.uptake.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
@ExtendWith(OutputCaptureExtension.class)
class DiscreetLogTest {

    @Test
    void tellsOfADataErrorItsClassAndPlaceButNoValue(CapturedOutput log) {
        var refused = new SQLException("Value too long for column NAME: 'Ada of 7 Sesame Street'", "22001");
        var wrapped = new IllegalStateException("Failed: " + refused.getMessage(), translated(refused));

        LoggerFactory.getLogger("some.server").error("Servlet failed: " + wrapped.getMessage(), wrapped);

        assertThat(log)
                .doesNotContain("Sesame")
                .contains("DataIntegrityViolationException", "22001", "DiscreetLogTest");
    }

    @Test
    void tellsOfOtherErrorsEverything(CapturedOutput log) {
        LoggerFactory.getLogger("some.server")
                .error("Servlet failed: {}", "badly", new IllegalStateException("no oil"));

        assertThat(log).contains("Servlet failed: badly", "no oil");
    }

    private static DataIntegrityViolationException translated(SQLException refused) {
        return new DataIntegrityViolationException("PreparedStatementCallback; " + refused.getMessage(), refused);
    }
}
