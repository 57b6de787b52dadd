package eu.uptake.prove.fault;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail server that takes everything, and what it has taken. */
final class Post implements AutoCloseable {

    private final GreenMail server;

    Post() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    List<String> arguments() {
        return List.of(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getSmtp().getPort(),
                "--uptake.mail.pause=PT0.5S");
    }

    /** Where the ledger and the mailboxes tell different stories. */
    static List<String> untruths(JdbcClient jdbc, List<Post> posts) {
        var came = posts.stream()
                .flatMap(post -> Arrays.stream(post.server.getReceivedMessages()))
                .map(Post::id)
                .collect(Collectors.toSet());
        List<String> untruths = new ArrayList<>();
        Set<String> known = jdbc
                .sql("SELECT message_id, state FROM mail")
                .query((row, n) -> {
                    var sent = row.getString(2).equals("SENT");
                    if (sent && !came.contains(row.getString(1))) {
                        untruths.add("sent and never came: " + row.getString(1));
                    }
                    if (!sent && !row.getString(2).equals("QUEUED")) {
                        untruths.add(row.getString(2) + ": " + row.getString(1));
                    }
                    return row.getString(1);
                })
                .list()
                .stream()
                .collect(Collectors.toSet());
        came.stream().filter(id -> !known.contains(id)).forEach(id -> untruths.add("came and is unknown: " + id));
        return untruths;
    }

    int came() {
        return server.getReceivedMessages().length;
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
