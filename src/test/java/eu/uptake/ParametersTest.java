package eu.uptake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import eu.uptake.process.JourneyWalk;
import eu.uptake.prove.LogEar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every parameter and path variable of every route, filled with what no page would send: nothing breaks. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class ParametersTest {

    private static final String MARK = "zq8xMark";
    private static final List<String> HOSTILE = List.of(
            "",
            MARK + "\u0000",
            MARK + "\ud800",
            "\u202e" + MARK,
            MARK + "\r\nBcc: x@elsewhere.test",
            MARK.repeat(2_000),
            "-1",
            "99999999999999999999",
            "NaN",
            "9999-99-99",
            "+999999999-12-31",
            "%",
            "%00",
            "_%_%_%",
            "\\",
            "'; DROP TABLE person; --",
            "${7*7}#{7*7}[[${7*7}]]",
            "{0}{x",
            "<script>" + MARK,
            "../../etc/passwd",
            "//elsewhere.test",
            "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlaCng=",
            "en-latn-us-x-abcdef",
            "\ud83d\udc69\u200d\ud83d\udcbb".repeat(60));

    /** What makes each of the small forms whole, so that one spoiled field is reached. */
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("name", "A name"),
            Map.entry("email", "somebody@example.test"),
            Map.entry("language", "en"),
            Map.entry("role", "advisor"),
            Map.entry("kind", "CLUSTER"),
            Map.entry("country", "BE"),
            Map.entry("text", "A text"),
            Map.entry("title", "A title"),
            Map.entry("reason", "A good reason"),
            Map.entry("words", "Some words"),
            Map.entry("action", "claim"),
            Map.entry("active", "true"),
            Map.entry("once", "once"));

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private AutowireCapableBeanFactory beans;

    final List<String> wrong = new ArrayList<>();
    int sent;

    @Test
    void noneBreaksAnything() throws Exception {
        send(4);

        assertThat(sent).isGreaterThan(800);
        assertThat(wrong).isEmpty();
    }

    /** @param step one of so many values for each parameter, another one for the next */
    void send(int step) throws Exception {
        var side = new Neighbours(walk, mvc, beans);
        try (var ear = LogEar.forWords(MARK)) {
            send(side, step);
            ear.heard().stream().limit(20).forEach(line -> wrong.add("The log says " + line));
        }
    }

    private void send(Neighbours side, int step) throws Exception {
        for (var route : parameters().entrySet()) {
            for (var name : route.getValue()) {
                for (int n = sent % step; n < HOSTILE.size(); n += step) {
                    send(route.getKey(), name, HOSTILE.get(n), side);
                }
            }
        }
    }

    private Map<String, Set<String>> parameters() {
        Map<String, Set<String>> parameters = new TreeMap<>();
        mapping.getHandlerMethods()
                .forEach((info, method) -> RoutesTest.routes(info).forEach(route -> {
                    var names = parameters.computeIfAbsent(route, unseen -> new TreeSet<>());
                    Arrays.stream(method.getMethod().getParameters())
                            .flatMap(OthersTest::names)
                            .forEach(names::add);
                    if (route.equals("GET /work") || route.startsWith("GET /work/export")) {
                        names.addAll(List.of(
                                "view", "q", "stage", "region", "sector", "due", "held", "sort", "dir", "after"));
                        names.addAll(List.of("before", "from"));
                    }
                }));
        return parameters;
    }

    private void send(String route, String name, String value, Neighbours side) throws Exception {
        sent++;
        var method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
        var path = DoorsTest.filled(route.startsWith("GET") ? route : "GET " + route.split(" ")[1], side);
        var template = route.split(" ")[1].replace(RoutesTest.ACTION, "hold");
        AbstractMockHttpServletRequestBuilder<?> knock;
        if (template.contains("{" + name + "}")) {
            var place = DoorsTest.filled("GET " + template.replace("{" + name + "}", "(here)"), side);
            knock = request(method, place.replace("(here)", "{here}"), value);
        } else {
            knock = template.equals("/evidence") || template.endsWith("/files")
                    ? multipart(path).file(new MockMultipartFile("file", value, "text/plain", "a text".getBytes()))
                    : request(method, path);
            knock.param(name, value);
        }
        if (method != HttpMethod.GET) {
            whole(route, side).forEach((other, usual) -> {
                if (!other.equals(name)) {
                    knock.param(other, usual);
                }
            });
        }
        try {
            var status = mvc.perform(knock.with(csrf())
                            .with(DoorsTest.who(template, side))
                            .accept("text/html"))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            if (status >= 500) {
                wrong.add(route + " " + name + "=" + brief(value) + ": " + status);
            }
        } catch (Exception e) { // what a server would answer with 500
            wrong.add(route + " " + name + "=" + brief(value) + ": " + root(e));
        }
    }

    private static Map<String, String> whole(String route, Neighbours side) {
        Map<String, String> whole = new LinkedHashMap<>(WHOLE);
        whole.put("case", side.id("case"));
        whole.put("task", side.id("task"));
        whole.put("person", side.id("person"));
        whole.put("formKey", side.id("task"));
        if (route.equals("POST /portal/withdraw")) {
            whole.put("reason", "OTHER");
        }
        if (route.equals("POST /admin/people")) { // another each time: nobody is invited twice
            whole.put("email", UUID.randomUUID() + "@example.test");
            whole.put(
                    "organisation",
                    String.valueOf(side.advisor.grants().iterator().next().organisation()));
        }
        return whole;
    }

    private static String brief(String value) {
        var text = value.length() > 30 ? value.substring(0, 30) + "…" : value;
        return text.codePoints()
                .mapToObj(c -> c < 32 || c > 126 ? "\\u%04x".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static String root(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var said = String.valueOf(cause.getMessage());
        return cause.getClass().getSimpleName() + " " + said.substring(0, Math.min(120, said.length()));
    }
}
