package eu.uptake;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import eu.uptake.platform.Actor;
import eu.uptake.registry.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Knocks at a route with an identifier of one's own, with somebody else's, and with one that nobody has. What belongs
 * to others has to answer, to everybody who may enter the route at all, exactly as what is not there.
 */
final class Knocks {

    /**
     * What a route answers to an identifier.
     *
     * @param name of the path variable, the parameter or, in braces, both
     * @param kind of identifier, a key of {@link Neighbours}
     * @param own status for one's own
     * @param others status for somebody else's
     * @param nobodys status for one that nobody has
     * @param all whether whoever enters sees everybody's
     */
    record Line(String route, String name, String kind, String who, int own, int others, int nobodys, boolean all) {

        /** {@code METHOD path name=kind who own others nobodys}, and {@code all} for who sees everybody's */
        static Line of(String text) {
            var words = text.strip().split("\\s+");
            var name = words[2].split("=");
            return new Line(
                    words[0] + " " + words[1],
                    name[0],
                    name[1],
                    words[3],
                    Integer.parseInt(words[4]),
                    Integer.parseInt(words[5]),
                    Integer.parseInt(words[6]),
                    words.length > 7);
        }

        /** Whoever enters this route may see everybody's. */
        boolean isEverybodys() {
            return all || others != nobodys;
        }

        HttpMethod method() {
            return HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
        }

        @Override
        public String toString() {
            return route + " " + name + "=" + kind;
        }
    }

    /** What parts of the path stand for when another part is knocked with. */
    private static final Map<String, String> USUAL = Map.of(
            "number", "case",
            "task", "task",
            "token", "link",
            "person", "person",
            "process", "process",
            "element", "element",
            "job", "job",
            "sheet", "sheet",
            "session", "session",
            "request", "request");

    private static final List<String> STAFF_PAGES = List.of(
            "/work",
            "/work?view=group",
            "/work?view=all",
            "/work?view=all&due=overdue",
            "/work?view=all&sort=since&dir=desc",
            "/work?view=all&region=DE21",
            "/work?view=all&stage=technical-assistance",
            "/work/export.csv?view=all",
            "/work/export.csv?view=group",
            "/work/cases",
            "/work/cases?open=true",
            "/work/cases?region=DE21",
            "/work/cases?q=Weberei");

    private static final List<String> WATCHED = List.of(
            "case_file",
            "timeline",
            "submission",
            "evidence",
            "decision_record",
            "note",
            "work_item",
            "work_done",
            "draft",
            "planned_service",
            "service_deliverable",
            "service_log",
            "timesheet",
            "support_session",
            "funding_application",
            "aid_record",
            "instrument",
            "company_document",
            "entry_link",
            "consent",
            "data_request",
            "data_copy");

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final Neighbours here;
    private final Neighbours there;
    private final List<String> wrong = new ArrayList<>();
    private int made;

    Knocks(MockMvc mvc, JdbcClient jdbc, Neighbours here, Neighbours there) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.here = here;
        this.there = there;
    }

    List<String> wrong() {
        return wrong;
    }

    int made() {
        return made;
    }

    String own(String kind) {
        return here.id(kind);
    }

    void at(Line line) throws Exception {
        var before = line.method() == HttpMethod.GET || line.others() < 400 ? "" : state();
        for (var stranger : strangers(line).entrySet()) {
            var others = answer(line, there.id(line.kind()), stranger.getValue());
            var nobodys = answer(line, Neighbours.NOBODYS.get(line.kind()), stranger.getValue());
            if (!others.equals(nobodys)) {
                wrong.add("%s tells %s %s%n  but of nothing %s"
                        .formatted(line, stranger.getKey(), cut(others, nobodys), cut(nobodys, others)));
            }
        }
        if (!before.isEmpty() && !before.equals(state())) {
            wrong.add(line + " changed something of others");
        }
        var knocker = SignIn.as(here.actor(line.who()));
        expect(line, "nobody's", Neighbours.NOBODYS.get(line.kind()), knocker, line.nobodys());
        expect(line, "others'", there.id(line.kind()), knocker, line.others());
        expect(line, "own", here.id(line.kind()), knocker, line.own());
    }

    /** Everybody who may enter the route and owns nothing of the other side. */
    private Map<String, RequestPostProcessor> strangers(Line line) {
        Map<String, RequestPostProcessor> strangers = new LinkedHashMap<>();
        if (line.isEverybodys()) {
            return strangers;
        }
        if (line.who().equals(Role.COORDINATOR)) {
            return Map.of(Role.COORDINATOR, SignIn.as(here.coordinator));
        }
        for (var role : RoutesTest.WHO_MAY.getOrDefault(line.route(), Set.of())) {
            if (!role.equals(Role.COORDINATOR)) {
                strangers.put(role, role.equals(RoutesTest.NOBODY) ? anonymous() : SignIn.as(role));
            }
        }
        for (var actor : List.of(here.advisor, here.manager, here.sme, here.youngSme)) {
            strangers.put(actor.roles().toString() + actor.person(), SignIn.as(actor));
        }
        if (line.kind().equals("draft")) { // not even a coordinator reads what nobody has sent
            strangers.put("coordinator", SignIn.as(here.coordinator));
        }
        return strangers;
    }

    private void expect(Line line, String whose, String id, RequestPostProcessor who, int expected) throws Exception {
        var answer = answer(line, id, who);
        if (!answer.startsWith(expected + " ")) {
            wrong.add("%s answers %s with %s, not %d".formatted(line, whose, cut(answer, ""), expected));
        }
    }

    /** Status, target, headers, flash and body, with what is particular to the request taken out. */
    String answer(Line line, String id, RequestPostProcessor who) throws Exception {
        made++;
        var result = mvc.perform(knock(line, id).with(csrf()).with(who).accept("text/html", "application/json"))
                .andReturn();
        var answer = result.getResponse();
        var headers = answer.getHeaderNames().stream()
                .filter(name -> !name.equals("Set-Cookie"))
                .sorted()
                .map(name -> name + ": " + answer.getHeaders(name))
                .collect(Collectors.joining(" "));
        var whole = answer.getStatus() + " " + answer.getRedirectedUrl() + " " + headers + " " + result.getFlashMap()
                + " " + answer.getContentAsString();
        for (var named : List.of(id, there.id(line.kind()), Neighbours.NOBODYS.get(line.kind()))) {
            whole = whole.replaceAll("\\b" + Pattern.quote(named) + "\\b", "…");
        }
        return plain(whole);
    }

    static String plain(String answer) {
        return answer.replaceAll("(name=\"_csrf\" (?:value|content)=)\"[^\"]*\"", "$1")
                .replaceAll("\"savedAt\":\"[^\"]*\"", "")
                .replaceAll("once=[0-9a-f-]{36}", "once")
                .replaceAll("(?s)<time[^>]*>.*?</time>", "<time>"); // minutes pass
    }

    private AbstractMockHttpServletRequestBuilder<?> knock(Line line, String id) {
        var path = path(line, id);
        AbstractMockHttpServletRequestBuilder<?> knock = path.equals("/evidence") || path.endsWith("/files")
                ? multipart(path).file(new MockMultipartFile("file", "a.txt", "text/plain", "a text".getBytes()))
                : request(line.method(), path);
        if (!line.route().contains("{" + line.name() + "}")) {
            knock.queryParam(line.name(), id);
        }
        return line.method() == HttpMethod.GET || line.method() == HttpMethod.DELETE ? knock : filled(line, knock);
    }

    private String path(Line line, String id) {
        var path = line.route()
                .substring(line.route().indexOf(' ') + 1)
                .replaceAll("\\{action:[^}]*}", "end")
                .replace("{document}", "1")
                .replace("{occasion}", "T0")
                .replace("{form}", line.route().contains("/portal") ? "seek-funding" : "add-service")
                .replace("{" + line.name() + "}", id);
        var part = Pattern.compile("\\{(\\w+)}").matcher(path);
        return part.replaceAll(found -> here.id(USUAL.get(found.group(1))));
    }

    private AbstractMockHttpServletRequestBuilder<?> filled(Line line, AbstractMockHttpServletRequestBuilder<?> knock) {
        var path = line.route().substring(line.route().indexOf(' ') + 1);
        if (path.matches("/drafts.*|/portal/(ask|tasks).*|/work/tasks/\\{task}|.*/ask/\\{form}")) {
            given(line, knock, Map.of("once", "once", "case", here.id("case")));
            return knock.contentType(MediaType.APPLICATION_JSON).content("{\"answers\":{}}");
        }
        return given(
                line,
                knock,
                Map.of(
                        "title", "A file",
                        "text", "A note",
                        "case", here.id("case"),
                        "person", here.id("person"),
                        "action", "claim",
                        "active", "true",
                        "category", "newsletter"));
    }

    private static AbstractMockHttpServletRequestBuilder<?> given(
            Line line, AbstractMockHttpServletRequestBuilder<?> knock, Map<String, String> usual) {
        usual.forEach((name, value) -> {
            if (!name.equals(line.name())) {
                knock.queryParam(name, value);
            }
        });
        return knock;
    }

    /** Everything that people keep; who looks and fails leaves it as it is. */
    private String state() {
        return WATCHED.stream()
                .map(table -> table + jdbc.sql("SELECT * FROM " + table).query().listOfRows())
                .collect(Collectors.joining("\n"));
    }

    /** The part that differs. */
    private static String cut(String answer, String other) {
        int at = 0;
        while (at < answer.length() && at < other.length() && answer.charAt(at) == other.charAt(at)) {
            at++;
        }
        return answer.substring(0, Math.min(3, answer.length())) + " …"
                + answer.substring(Math.max(0, at - 60), Math.min(answer.length(), at + 160));
    }

    /** What people of this side read on their pages, by who and where. */
    Map<String, String> pages() throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        for (var who : List.of("advisor", "manager")) {
            for (var address : STAFF_PAGES) {
                pages.put(who + " " + address, page(here.actor(who), address));
            }
        }
        for (var address : List.of("/portal", "/portal/documents", "/portal/data")) {
            pages.put("sme " + address, page(here.sme, address));
        }
        return pages;
    }

    /** What searches for those words give, without the words. */
    Map<String, String> hits(String words) throws Exception {
        Map<String, String> hits = new LinkedHashMap<>();
        for (var who : List.of("advisor", "manager")) {
            for (var address : List.of(
                    "/work?view=all&q={q}",
                    "/work/export.csv?view=all&q={q}",
                    "/work/cases?q={q}",
                    "/work/cases?mine=true&q={q}")) {
                made++;
                var search =
                        get(address, words).with(SignIn.as(here.actor(who))).accept("text/html");
                var found = mvc.perform(search).andReturn().getResponse().getContentAsString();
                var coded = URLEncoder.encode(words, StandardCharsets.UTF_8);
                hits.put(
                        who + " " + address,
                        plain(found.replace(words, "…").replace(coded, "…").replace(coded.replace("+", "%20"), "…")));
            }
        }
        return hits;
    }

    private String page(Actor actor, String address) throws Exception {
        made++;
        return plain(mvc.perform(get(address).with(SignIn.as(actor)).accept("text/html"))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
