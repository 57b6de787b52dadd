package eu.uptake.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server, if one is named. */
@Component
class Postman {

    private static final Pattern REPLY = Pattern.compile("([45])\\d\\d[ -]");

    private final @Nullable JavaMailSender sender;
    private final MailSettings settings;

    Postman(ObjectProvider<JavaMailSender> sender, MailSettings settings) {
        this.sender = sender.getIfAvailable();
        this.settings = settings;
    }

    boolean isThere() {
        return sender != null;
    }

    Delivery deliver(Mail mail, String link) {
        if (sender == null) {
            return new Delivery.ServerAway("");
        }
        try {
            sender.send(message(sender, mail, link));
            return new Delivery.Taken();
        } catch (MailSendException e) {
            return e.getCause() == null ? answered(e) : new Delivery.ServerAway(reason(e.getCause()));
        } catch (MailException e) {
            return new Delivery.ServerAway(reason(e));
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Delivery.Refused(reason(e));
        }
    }

    private MimeMessage message(JavaMailSender sender, Mail mail, String link)
            throws MessagingException, UnsupportedEncodingException {
        var message = sender.createMimeMessage();
        var parts = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        parts.setFrom(new InternetAddress(settings.senderAddress(), settings.senderName(), "UTF-8"));
        parts.setTo(new InternetAddress(mail.address(), mail.name(), "UTF-8"));
        parts.setSubject(mail.subject());
        parts.setSentDate(Date.from(mail.writtenAt()));
        parts.setText(mail.textWith(link), mail.htmlWith(link));
        var calendar = mail.calendar();
        if (calendar != null) {
            enclose(parts, calendar);
        }
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Content-Language", mail.language().getLanguage());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** As one of the alternatives, by which calendars offer to answer (RFC 6047), and as a file for those that do not. */
    private static void enclose(MimeMessageHelper parts, Enclosure calendar) throws MessagingException {
        try {
            var alternatives =
                    (MimeMultipart) parts.getMimeMultipart().getBodyPart(0).getContent();
            var entry = new MimeBodyPart();
            var type = "text/calendar; charset=UTF-8; method=" + calendar.method();
            entry.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(calendar.text().getBytes(StandardCharsets.UTF_8), type)));
            alternatives.addBodyPart(entry);
        } catch (IOException e) {
            throw new MessagingException("The alternatives of a mail cannot be read", e);
        }
        parts.addAttachment(
                Enclosure.FILE,
                new ByteArrayResource(calendar.text().getBytes(StandardCharsets.UTF_8)),
                "application/ics");
    }

    /** RFC 5321, 4.2.1: what begins with 5 will not change by asking again. */
    private static Delivery answered(MailSendException failure) {
        var why = reason(failure);
        for (var exception : failure.getMessageExceptions()) {
            for (Throwable cause = exception; cause != null; cause = next(cause)) {
                why = reason(cause);
                var reply = REPLY.matcher(why);
                if (reply.lookingAt()) {
                    return reply.group(1).equals("5") ? new Delivery.Refused(why) : new Delivery.Postponed(why);
                }
            }
        }
        return new Delivery.Postponed(why);
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException messaging ? messaging.getNextException() : cause.getCause();
    }

    private static String reason(Throwable cause) {
        var text = cause.getMessage();
        return (text == null ? cause.getClass().getSimpleName() : text).strip();
    }
}
