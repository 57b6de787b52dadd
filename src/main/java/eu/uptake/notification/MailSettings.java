package eu.uptake.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** From whom the mails come. */
@ConfigurationProperties("uptake.mail")
record MailSettings(
        @DefaultValue("Uptake") String senderName,
        @DefaultValue("uptake@localhost") String senderAddress) {

    /** What follows the @ in message ids. */
    String domain() {
        return senderAddress.substring(senderAddress.lastIndexOf('@') + 1);
    }
}
