package eu.uptake.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTextsTest {

    @Test
    void saysTheSameThingsInBothLanguages() throws IOException {
        assertThat(keys("i18n/notification_fr.properties")).isEqualTo(keys("i18n/notification.properties"));
    }

    @ParameterizedTest
    @EnumSource
    void hasSubjectBodyAndButtonForEachKind(MailKind kind) throws IOException {
        var prefix = "mail." + kind + ".";

        assertThat(keys("i18n/notification.properties"))
                .contains(prefix + "subject", prefix + "body", prefix + "button");
    }

    private static Set<String> keys(String file) throws IOException {
        var texts = new Properties();
        try (var stream = MailTextsTest.class.getClassLoader().getResourceAsStream(file)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts.stringPropertyNames();
    }
}
