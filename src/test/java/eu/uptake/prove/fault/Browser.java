package eu.uptake.prove.fault;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** One person's browser: cookies, the page's token, and a list of addresses of which it takes the next that answers. */
final class Browser {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String BOUNDARY = "----boundary-of-the-load";

    private final List<Integer> ports;
    private final String from;
    private final Map<String, String> cookies = new TreeMap<>();
    private int at;
    private String csrf = "";
    private long refusedSince;

    /** @param from the address that it seems to come from */
    Browser(List<Integer> ports, int at, String from) {
        this.ports = ports;
        this.at = at;
        this.from = from;
    }

    /** The connection broke before the answer came: nobody knows what became of the request. */
    static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1;

        Unanswered(IOException cause) {
            super(cause);
        }
    }

    int port() {
        return ports.get(at);
    }

    /** A page; asked for again until it comes. */
    Answer get(String path) {
        for (int n = 0; ; n++) {
            try {
                var answer = send(path, "GET", BodyPublishers.noBody(), "text/html", null);
                if (!answer.csrf().isEmpty()) {
                    csrf = answer.csrf();
                }
                return answer;
            } catch (Unanswered e) {
                if (n > 50) {
                    throw new IllegalStateException(e);
                }
                next();
            }
        }
    }

    Answer post(String path, Map<String, String> fields) throws Unanswered {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(path, "POST", text(body), "text/html", "application/x-www-form-urlencoded");
    }

    Answer send(String method, String path, Object json) throws Unanswered {
        return send(
                path,
                method,
                text(JsonMapper.shared().writeValueAsString(json)),
                "application/json",
                "application/json");
    }

    Answer upload(String formKey, String name, String content) throws Unanswered {
        var part = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        var body = part.formatted(BOUNDARY, "formKey", "", formKey)
                + part.formatted(BOUNDARY, "file", "; filename=\"" + name + "\"\r\nContent-Type: text/plain", content)
                + "--" + BOUNDARY + "--\r\n";
        return send("/evidence", "POST", text(body), "application/json", "multipart/form-data; boundary=" + BOUNDARY);
    }

    /** The first time since somebody answered. */
    void refused() {
        refusedSince = refusedSince == 0 ? System.nanoTime() : refusedSince;
    }

    /** For how long nobody would answer, until just now; nothing if the first did. */
    long refusedFor() {
        var nanos = refusedSince == 0 ? 0 : System.nanoTime() - refusedSince;
        refusedSince = 0;
        return nanos;
    }

    /** The next address of the list. */
    void next() {
        refused();
        at = (at + 1) % ports.size();
    }

    private static BodyPublisher text(String body) {
        return BodyPublishers.ofString(body, StandardCharsets.UTF_8);
    }

    private Answer send(String path, String method, BodyPublisher body, String accept, String type) throws Unanswered {
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (int tries = 1; ; tries++) {
            try {
                return once(path, method, body, accept, type);
            } catch (ConnectException | HttpConnectTimeoutException e) { // nobody there: nothing was sent
                next();
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("Nobody answers", e);
                }
                Pause.millis(tries % ports.size() == 0 ? 100 : 1);
            } catch (IOException e) {
                throw new Unanswered(e);
            }
        }
    }

    private Answer once(String path, String method, BodyPublisher body, String accept, String type) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, body)
                .timeout(Duration.ofSeconds(60))
                .header("Accept", accept)
                .header("X-Forwarded-For", from)
                .header("X-CSRF-TOKEN", csrf);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("location").orElse(""));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, cookie.indexOf(';') < 0 ? cookie.length() : cookie.indexOf(';'));
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
}
