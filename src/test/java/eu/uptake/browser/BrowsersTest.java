package eu.uptake.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class BrowsersTest {

    @Test
    void findsAnExecutableChromiumOrSaysThatThereIsNone() {
        assertThat(Files.isExecutable(Browsers.chromium())).isTrue();
    }
}
