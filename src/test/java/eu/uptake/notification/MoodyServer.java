package eu.uptake.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server that is in another mood for every mail, and remembers what it has taken nevertheless. */
final class MoodyServer implements AutoCloseable {

    enum Mood {
        TAKES,
        IS_AWAY,
        ASKS_FOR_PATIENCE,
        REFUSES,
        HANGS,
        TAKES_AND_DROPS
    }

    private final ServerSocket socket;
    private final Random random;
    private final Map<String, List<String>> taken = new ConcurrentHashMap<>();
    private final Map<Mood, Integer> moods = new ConcurrentHashMap<>();

    MoodyServer(int port, long seed) throws IOException {
        socket = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        random = new Random(seed);
        new Thread(this::serve, "moody-mail-server").start();
    }

    /** The message ids that came to that address, as often as they came. */
    List<String> taken(String address) {
        return taken.getOrDefault(address, List.of());
    }

    Map<Mood, Integer> moods() {
        return Map.copyOf(moods);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client, mood());
            } catch (IOException e) {
                // closed, or the other side has hung up: the next one
            }
        }
    }

    private Mood mood() {
        int dice = random.nextInt(100);
        var mood = dice < 50
                ? Mood.TAKES
                : dice < 65 ? Mood.TAKES_AND_DROPS : dice < 78 ? Mood.ASKS_FOR_PATIENCE : seldom(dice);
        moods.merge(mood, 1, Integer::sum);
        return mood;
    }

    private static Mood seldom(int dice) {
        return dice < 88 ? Mood.REFUSES : dice < 97 ? Mood.IS_AWAY : Mood.HANGS;
    }

    private void talk(Socket client, Mood mood) throws IOException {
        if (mood == Mood.IS_AWAY) {
            return;
        }
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
        say(out, "220 moody.test");
        var address = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT")) {
                address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            }
            if (line.equals("DATA")) {
                say(out, "354 go on");
                var id = id(in);
                if (mood == Mood.HANGS) {
                    in.readLine(); // until the other side gives up
                    return;
                }
                taken.computeIfAbsent(address, nobody -> new CopyOnWriteArrayList<>())
                        .add(id);
                if (mood == Mood.TAKES_AND_DROPS) {
                    return;
                }
            }
            say(out, reply(line, mood));
        }
    }

    private static String reply(String line, Mood mood) {
        if (line.startsWith("RCPT") && mood == Mood.ASKS_FOR_PATIENCE) {
            return "451 4.7.1 Come back later";
        }
        if (line.startsWith("RCPT") && mood == Mood.REFUSES) {
            return "550 5.1.1 No such user here";
        }
        return line.startsWith("QUIT") ? "221 bye" : "250 fine";
    }

    private static String id(BufferedReader in) throws IOException {
        var id = "";
        for (@Nullable String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            }
        }
        return id;
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
