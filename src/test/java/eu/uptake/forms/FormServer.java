package eu.uptake.forms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.thymeleaf.context.Context;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * A page with a form, as the product serves it (same fragment, bundle, content security policy and checks), without the
 * product around it. Tests decide how it answers.
 */
final class FormServer implements AutoCloseable {

    static final DraftOwner OWNER = new DraftOwner("person:1");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** A form to be filled in, and what came of it. */
    record Shown(FormSchema schema, FormContext context) {}

    final Drafts drafts = DraftFixtures.drafts(Clock.systemUTC());
    final List<FormPost> posts = new CopyOnWriteArrayList<>();
    final List<Map<String, Object>> saves = new CopyOnWriteArrayList<>();
    final Map<String, Map<String, Object>> accepted = new ConcurrentHashMap<>();
    volatile int submitStatus = 0;
    volatile int draftStatus = 0;
    volatile String destination = "/done";

    private final Map<String, Shown> shown = new LinkedHashMap<>();
    private final FormTexts texts = new FormTexts();
    private final FormReply reply = new FormReply(texts);
    private final Forms forms = FormFixtures.forms();
    private final FormPages pages = new FormPages(texts, drafts, DataSize.ofMegabytes(1));
    private final SpringTemplateEngine templates = templates();
    private final HttpServer server;

    FormServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", guarded(this::answer));
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void show(String key, FormSchema schema, FormContext context) {
        shown.put(key, new Shown(schema, context));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("/assets/")) {
            asset(exchange, last);
        } else if (path.startsWith("/form/")) {
            send(exchange, 200, "text/html", page(last));
        } else if (path.startsWith("/submit/")) {
            submit(exchange, last);
        } else if (path.startsWith("/drafts/")) {
            draft(exchange, last);
        } else if (path.equals("/evidence")) {
            evidence(exchange);
        } else {
            send(exchange, 200, "text/html", "<!DOCTYPE html><title>Done</title><h1>Done</h1>");
        }
    }

    private String page(String key) {
        var keys = key.equals("all") ? List.copyOf(shown.keySet()) : List.of(key);
        Locale locale = shown.get(keys.get(0)).context().locale();
        var context = new Context(locale);
        context.setVariable("language", locale.getLanguage());
        context.setVariable("pages", keys.stream().map(this::embedded).toList());
        return templates.process("test-page", context);
    }

    private FormPage embedded(String key) {
        Shown form = shown.get(key);
        return pages.page(form.schema(), form.context(), OWNER, key, "/submit/" + key);
    }

    private void submit(HttpExchange exchange, String key) throws IOException {
        FormPost post = read(exchange);
        posts.add(post);
        if (submitStatus != 0) {
            send(exchange, submitStatus, "application/json", "{\"message\": \"Ada completed this at 12:04.\"}");
            return;
        }
        Shown form = shown.get(key);
        Checked checked = forms.check(form.schema(), post.answers(), form.context());
        if (checked instanceof Checked.Accepted done) {
            accepted.put(key, done.answers());
            drafts.discard(OWNER, key);
            json(exchange, reply.done(destination));
        } else {
            json(
                    exchange,
                    reply.rejected((Checked.Rejected) checked, form.context().locale()));
        }
    }

    private void draft(HttpExchange exchange, String key) throws IOException {
        FormPost post = read(exchange);
        if (draftStatus != 0) {
            send(exchange, draftStatus, "application/json", "{}");
            return;
        }
        saves.add(post.answers());
        var at = drafts.save(OWNER, key, post.formId(), post.answers());
        send(exchange, 200, "application/json", "{\"savedAt\": \"" + at + "\"}");
    }

    private void evidence(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        send(
                exchange,
                200,
                "application/json",
                "{\"id\": \"f-9\", \"name\": \"plan.pdf\", \"size\": 2048, \"type\": \"x\"}");
    }

    private static FormPost read(HttpExchange exchange) throws IOException {
        Map<String, Object> body =
                FormSchema.JSON.readValue(exchange.getRequestBody().readAllBytes(), FormSchema.OBJECT);
        return new FormPost(String.valueOf(body.get("formId")), Values.map(body.get("answers")));
    }

    private void json(HttpExchange exchange, ResponseEntity<Map<String, Object>> response) throws IOException {
        String body = FormSchema.JSON.writeValueAsString(response.getBody());
        send(exchange, response.getStatusCode().value(), "application/json", body);
    }

    private void asset(HttpExchange exchange, String name) throws IOException {
        Path file = Path.of("target/classes/static/assets", name);
        String type = name.endsWith(".css") ? "text/css" : "text/javascript";
        send(exchange, 200, type, Files.readString(file));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** An error in a test's server must be seen, not swallowed by its thread. */
    private static com.sun.net.httpserver.HttpHandler guarded(com.sun.net.httpserver.HttpHandler handler) {
        return exchange -> {
            try {
                handler.handle(exchange);
            } catch (RuntimeException e) {
                e.printStackTrace();
                send(exchange, 500, "text/plain", e.toString());
            }
        };
    }

    private static SpringTemplateEngine templates() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/forms");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(messages);
        engine.setLinkBuilder(new StandardLinkBuilder() {
            @Override
            protected String computeContextPath(
                    org.thymeleaf.context.IExpressionContext context, String base, Map<String, Object> parameters) {
                return "";
            }
        });
        return engine;
    }
}
