package eu.uptake.browser;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What arrived by mail. */
final class Mailbox {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/enter/[A-Za-z0-9_-]+)");

    private final GreenMail server;

    Mailbox(GreenMail server) {
        this.server = server;
    }

    /** The path of the one-time link in the newest mail to that address whose subject holds the words. */
    Optional<String> link(String address, String subject) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address) && subjectOf(mail).contains(subject))
                .reduce((earlier, later) -> later)
                .map(mail -> LINK.matcher(text(mail)))
                .filter(found -> found.find())
                .map(found -> found.group(1));
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.toString(mail.getAllRecipients()).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subjectOf(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Part part) {
        try {
            if (part.getContent() instanceof MimeMultipart parts) {
                var all = new StringBuilder();
                for (int at = 0; at < parts.getCount(); at++) {
                    all.append(text(parts.getBodyPart(at)));
                }
                return all.toString();
            }
            return part.getContent().toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
