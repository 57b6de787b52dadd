package eu.uptake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import eu.uptake.casefile.Evidence;
import eu.uptake.process.JourneyWalk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** What holds for every door of the product, whoever knocks: its token, its headers, its verbs. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class DoorsTest {

    private static final String NO_SUCH = "00000000-0000-0000-0000-000000000000";
    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*(?:\\ssrc=|type=\"application/json\"))[^>]*>"
            + "|<style\\b|\\sstyle=\"|\\son[a-z]+=\"|javascript:|<base\\b|<iframe\\b|<object\\b|<embed\\b");
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ListableBeanFactory beans;

    @Autowired
    private AutowireCapableBeanFactory factory;

    @Autowired
    private JourneyWalk walk;

    /** Doors that Spring or its Actuator opens beside our own controllers. */
    @Test
    void nothingIsMappedThatNobodyNamed() {
        Set<String> doors = new TreeSet<>();
        beans.getBeansOfType(HandlerMapping.class).forEach((name, mapping) -> {
            if (mapping instanceof AbstractUrlHandlerMapping urls) {
                urls.getHandlerMap().keySet().forEach(path -> doors.add(name + " " + path));
            } else if (mapping instanceof AbstractHandlerMethodMapping<?> methods
                    && !name.equals("requestMappingHandlerMapping")) {
                methods.getHandlerMethods()
                        .keySet()
                        .forEach(info -> doors.add(name + " " + ((RequestMappingInfo) info).getPatternValues()));
            }
        });
        assertThat(doors)
                .containsExactlyInAnyOrder(
                        "resourceHandlerMapping /assets/**",
                        "resourceHandlerMapping /webjars/**",
                        "webEndpointServletHandlerMapping [/actuator]",
                        "webEndpointServletHandlerMapping [/actuator/health]",
                        "webEndpointServletHandlerMapping [/actuator/health/**]",
                        "webEndpointServletHandlerMapping [/actuator/prometheus]");
    }

    @Test
    void noStateChangesWithoutItsToken() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (var route : changing()) {
            for (var role : RoutesTest.WHO_MAY.getOrDefault(route, RoutesTest.EVERYBODY)) {
                for (var with : List.of(csrf().useInvalidToken(), (RequestPostProcessor) unchanged -> unchanged)) {
                    var knock =
                            request(method(route), path(route)).with(as(role)).with(with);
                    var status = mvc.perform(knock.param("once", "1").accept("text/html"))
                            .andReturn()
                            .getResponse()
                            .getStatus();
                    if (status != 403) {
                        wrong.add(role + ": " + route + " answers " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> changing() {
        var routes = RoutesTest.WHO_MAY.keySet().stream()
                .filter(route -> !route.startsWith("GET"))
                .collect(Collectors.toCollection(TreeSet::new));
        routes.add("POST /sign-in");
        routes.add("POST /sign-out");
        assertThat(routes).hasSizeGreaterThan(20);
        return routes;
    }

    @Test
    void everyAnswerCarriesThePolicyAndNoPageBreaksIt() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (var page : pages().entrySet()) {
            var answer = mvc.perform(get(page.getKey()).with(page.getValue()).accept("text/html"))
                    .andReturn()
                    .getResponse();
            complaints(answer).forEach(complaint -> wrong.add(page.getKey() + " " + complaint));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> complaints(MockHttpServletResponse answer) throws Exception {
        List<String> complaints = new ArrayList<>();
        HEADERS.forEach((name, value) -> {
            if (!value.equals(answer.getHeader(name)) || answer.getHeaders(name).size() > 1) {
                complaints.add("has " + name + " " + answer.getHeaders(name));
            }
        });
        var policy = String.valueOf(answer.getHeader("Content-Security-Policy"));
        if (!policy.startsWith("default-src 'none'; ") || policy.contains("unsafe") || policy.contains("*")) {
            complaints.add("has the policy " + policy);
        }
        var kept = String.valueOf(answer.getHeader("Cache-Control"));
        if (!kept.contains("no-store") && !kept.contains("no-cache")) {
            complaints.add("may be kept: " + kept);
        }
        var inline = INLINE.matcher(answer.getContentAsString());
        if (String.valueOf(answer.getContentType()).startsWith("text/html") && inline.find()) {
            complaints.add("holds " + inline.group());
        }
        return complaints;
    }

    /** Every page with something on it, as somebody who sees it, and what is told of pages that are not there. */
    private Map<String, RequestPostProcessor> pages() throws Exception {
        var side = new Neighbours(walk, mvc, factory);
        Map<String, RequestPostProcessor> pages = new LinkedHashMap<>();
        for (var route : RoutesTest.WHO_MAY.keySet()) {
            if (route.startsWith("GET")) {
                var path = filled(route, side);
                pages.put(path, who(path, side));
                pages.put(path + "?nothing", anonymous());
                pages.put(path(route) + "?nobody", who(path, side));
            }
        }
        pages.put("/no-such-page", SignIn.as(side.advisor));
        pages.put("/sign-in?failed", anonymous());
        pages.put("/actuator/health", anonymous());
        pages.put("/work?view=all", SignIn.as(side.advisor));
        assertThat(pages).hasSizeGreaterThan(100);
        return pages;
    }

    static RequestPostProcessor who(String path, Neighbours side) {
        if (path.matches("/(monitor|ledger|admin).*")) {
            return SignIn.as(side.coordinator);
        }
        if (path.startsWith("/portal")) {
            return SignIn.as(path.startsWith("/portal/tasks") ? side.youngSme : side.sme);
        }
        return path.matches("/(work|evidence|account|reports).*") ? SignIn.as(side.advisor) : anonymous();
    }

    static String filled(String route, Neighbours side) {
        return route.substring(4)
                .replace(RoutesTest.ACTION, "hold")
                .replace("{number}", side.id("case"))
                .replace("{task}", side.id(route.contains("/portal") ? "smeTask" : "task"))
                .replace("{form}", route.contains("/portal") ? "seek-funding" : "add-service")
                .replace("{document}", "1")
                .replace("{plan}", "1")
                .replace("{extract}", NO_SUCH)
                .replace("{code}", "VOUCH")
                .replace("{occasion}", "T0")
                .replace("{token}", side.id("link"))
                .replace("{process}", "intake")
                .replace("{element}", "userTask_confirmMembership")
                .replace("{person}", side.id("person"))
                .replace("{organisation}", side.id("organisation"))
                .replace("{job}", side.id("job"))
                .replace("{sheet}", side.id("sheet"))
                .replace("{session}", side.id("session"))
                .replace("{request}", side.id("request"))
                .replace("{version}", "2026-1")
                .replace("{formKey}", side.id("task"))
                .replace("{id}", side.id(route.contains("/ledger") ? "mail" : "file"));
    }

    /** A file is only ever handed over, whatever is in it. */
    @Test
    void aFileIsServedForDownloadAndNothingElse() throws Exception {
        var side = new Neighbours(walk, mvc, factory);
        var answer = mvc.perform(get("/evidence/" + side.id("file")).with(SignIn.as(side.advisor)))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(answer.getHeaders("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(answer.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void noOtherVerbOpensADoor() throws Exception {
        Map<String, Integer> wrong = new TreeMap<>();
        for (var route : RoutesTest.WHO_MAY.keySet()) {
            var path = path(route);
            for (var role : List.of(RoutesTest.NOBODY, "sme", "advisor", "coordinator", "admin")) {
                var asked = status("GET", path, role);
                var head = status("HEAD", path, role);
                if (route.startsWith("GET") && head != asked) {
                    wrong.put(role + " HEAD " + path + " beside " + asked, head);
                }
                for (var verb : List.of("TRACE", "PATCH", "PROPFIND", "CONNECT")) {
                    var status = status(verb, path, role);
                    if (!path.equals("/error") && (status < 300 || status >= 500)) {
                        wrong.put(role + " " + verb + " " + path, status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aParameterDoesNotTurnOneVerbIntoAnother() throws Exception {
        var side = new Neighbours(walk, mvc, factory);
        var mine = SignIn.as(side.youngSme);
        for (var override : List.of("_method", "X-HTTP-Method-Override")) {
            mvc.perform(post("/evidence/" + side.id("draft"))
                    .param(override, "DELETE")
                    .header(override, "DELETE")
                    .with(csrf())
                    .with(mine));
            mvc.perform(get("/evidence/" + side.id("draft"))
                    .param(override, "DELETE")
                    .header(override, "DELETE")
                    .with(mine));
        }
        assertThat(beans.getBean(Evidence.class).isKnown(side.id("draft"))).isTrue();
    }

    private int status(String verb, String path, String role) throws Exception {
        return mvc.perform(request(HttpMethod.valueOf(verb), path)
                        .with(csrf())
                        .with(as(role))
                        .accept("text/html"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static HttpMethod method(String route) {
        return HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1)
                .replace(RoutesTest.ACTION, "hold")
                .replaceAll("\\{(person|id|organisation|document|request|plan|hold)}", "999999")
                .replaceAll("\\{\\w+}", NO_SUCH);
    }

    private static RequestPostProcessor as(String role) {
        return role.equals(RoutesTest.NOBODY) ? anonymous() : SignIn.as(role);
    }
}
