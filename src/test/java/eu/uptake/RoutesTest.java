package eu.uptake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import eu.uptake.platform.Actor;
import eu.uptake.process.JourneyWalk;
import eu.uptake.registry.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the product, and who may knock there. A route that stands in no list is an error. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class RoutesTest {

    static final String NOBODY = "nobody";
    static final Set<String> EVERYBODY = Set.of(
            NOBODY,
            Role.SME,
            Role.ADVISOR,
            Role.BUSINESS_ADVISOR,
            Role.FUNDING_ADVISOR,
            Role.CLUSTER_MANAGER,
            Role.COORDINATOR,
            Role.PROVIDER,
            Role.ADMIN);
    private static final Set<String> SIGNED_IN = without(EVERYBODY, NOBODY);
    private static final Set<String> STAFF =
            Set.of(Role.ADVISOR, Role.BUSINESS_ADVISOR, Role.FUNDING_ADVISOR, Role.CLUSTER_MANAGER, Role.COORDINATOR);
    private static final Set<String> FUNDING = Set.of(Role.FUNDING_ADVISOR, Role.COORDINATOR);
    private static final Set<String> PORTAL = Set.of(Role.SME, Role.PROVIDER);
    private static final Set<String> COORDINATOR = Set.of(Role.COORDINATOR);
    private static final Set<String> OFFICE = Set.of(Role.COORDINATOR, Role.ADMIN);

    static final String ACTION = "{action:hold|resume|return|status-lost|end}";

    static final Map<String, Set<String>> WHO_MAY = whoMay();

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private JourneyWalk walk;

    private static Map<String, Set<String>> whoMay() {
        Map<String, Set<String>> table = new TreeMap<>();
        enter(table, EVERYBODY, """
                GET /
                GET /error
                GET /register
                POST /register
                GET /register/done
                GET /sign-in
                POST /sign-in/link
                GET /sign-in/link-sent
                GET /privacy
                GET /privacy/{version}
                GET /evidence/{id}
                DELETE /evidence/{id}
                GET /enter/{token}
                POST /enter/{token}
                GET /setup/{token}
                POST /setup/{token}""");
        enter(table, SIGNED_IN, """
                PUT /drafts/{formKey}
                POST /evidence
                GET /account/password
                POST /account/password
                GET /account/data
                POST /account/data
                POST /account/data/consents
                POST /account/data/copy
                POST /account/data/requests
                POST /account/noted
                GET /reports/assessment/{number}/{occasion}""");
        enter(table, STAFF, """
                GET /work
                GET /work/export.csv
                GET /work/export.xlsx
                POST /work/bulk
                GET /work/cases
                GET /work/cases/{number}
                GET /work/cases/{number}/ask/{form}
                POST /work/cases/{number}/ask/{form}
                POST /work/cases/{number}/files
                POST /work/cases/{number}/notes
                GET /work/satisfaction
                GET /work/hours
                GET /work/hours/export.csv
                GET /work/hours/export.xlsx
                POST /work/hours/sign
                POST /work/hours/correct
                POST /work/hours/forgotten
                POST /work/hours/absences
                POST /work/hours/absences/remove
                GET /work/hours/sheets/{sheet}
                POST /work/hours/sheets/{sheet}/take-back
                POST /work/hours/sheets/{sheet}/countersign
                POST /work/hours/sheets/{sheet}/return
                GET /work/cases/{number}/sessions/new
                POST /work/cases/{number}/sessions
                GET /work/sessions/{session}
                POST /work/sessions/{session}
                POST /work/sessions/{session}/cancel
                POST /work/sessions/{session}/held
                GET /work/sessions/{session}/session.ics
                GET /work/register
                POST /work/register
                GET /work/register/done
                GET /work/tasks/{task}
                POST /work/tasks/{task}
                POST /work/tasks/{task}/assign
                POST /work/tasks/{task}/claim
                POST /work/tasks/{task}/release""");
        enter(table, without(STAFF, Role.CLUSTER_MANAGER), "POST /work/cases/{number}/dossier");
        enter(table, FUNDING, """
                GET /work/aid-register
                POST /work/aid-register
                GET /work/aid-register/{extract}
                POST /work/aid-register/{extract}/discard
                POST /work/aid-register/{extract}/take
                POST /work/aid-register/{extract}/undo
                GET /work/instruments
                POST /work/instruments
                GET /work/instruments/new
                GET /work/instruments/{code}""");
        enter(table, PORTAL, """
                GET /portal
                GET /portal/ask/{form}
                POST /portal/ask/{form}
                GET /portal/data
                POST /portal/data
                POST /portal/data/correction
                GET /portal/documents
                POST /portal/dossier
                GET /portal/documents/{number}/made/{document}
                GET /portal/documents/{number}/{document}
                GET /portal/documents/{number}/made/{document}
                GET /portal/sessions/{session}/session.ics
                GET /portal/tasks/{task}
                POST /portal/tasks/{task}
                GET /portal/withdraw
                POST /portal/withdraw""");
        enter(table, COORDINATOR, """
                GET /ledger
                GET /ledger/{id}
                POST /ledger/{id}/send
                GET /monitor
                GET /monitor/cases
                GET /monitor/cases/export.csv
                GET /monitor/cases/export.xlsx
                GET /monitor/cases/{number}
                GET /monitor/cases/{number}/{action:hold|resume|return|status-lost|end}
                POST /monitor/cases/{number}/{action:hold|resume|return|status-lost|end}
                GET /monitor/cases/{number}/decisions
                GET /monitor/cases/{number}/history
                GET /monitor/cases/{number}/tasks/{task}/reassign
                POST /monitor/cases/{number}/tasks/{task}/reassign
                GET /monitor/histories
                GET /monitor/jobs
                POST /monitor/jobs/{job}/retry
                GET /monitor/timesheets
                POST /monitor/timesheets/contract
                GET /monitor/processes
                GET /monitor/processes/{process}
                GET /monitor/processes/{process}/diagram.bpmn
                GET /monitor/processes/{process}/elements/{element}
                GET /monitor/consents
                POST /monitor/consents
                GET /monitor/consents/export.csv
                GET /monitor/consents/export.xlsx
                GET /monitor/privacy
                POST /monitor/privacy
                GET /monitor/privacy/{request}
                POST /monitor/privacy/{request}/answer
                POST /monitor/privacy/{request}/copy
                POST /monitor/privacy/{request}/extend
                GET /monitor/progress
                GET /monitor/satisfaction
                GET /retention/person
                GET /retention/person/{person}
                POST /retention/person/{person}""");
        enter(table, OFFICE, """
                GET /admin/health
                GET /admin/organisations
                POST /admin/organisations
                POST /admin/organisations/collaborations
                GET /admin/organisations/{organisation}
                POST /admin/organisations/{organisation}
                GET /admin/people
                POST /admin/people
                POST /admin/people/{person}/active
                GET /retention
                GET /retention/parameters
                POST /retention/parameters
                POST /retention/holds
                POST /retention/holds/{hold}/lift
                POST /retention/plans
                GET /retention/plans/{plan}
                POST /retention/plans/{plan}""");
        return table;
    }

    private static void enter(Map<String, Set<String>> table, Set<String> who, String routes) {
        routes.lines().forEach(route -> table.put(route, who));
    }

    private static Set<String> without(Set<String> all, String one) {
        var rest = new TreeSet<>(all);
        rest.remove(one);
        return rest;
    }

    @Test
    void everyRouteIsClassified() {
        assertThat(routes()).hasSizeGreaterThan(50).isEqualTo(WHO_MAY.keySet());
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        mapping.getHandlerMethods().keySet().forEach(info -> routes(info).forEach(routes::add));
        return routes;
    }

    static Stream<String> routes(RequestMappingInfo info) {
        var methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return info.getPatternValues().stream()
                .flatMap(path ->
                        (methods.isEmpty() ? Stream.of("GET") : methods.stream()).map(method -> method + " " + path));
    }

    @Test
    void everyRouteIsOpenToThoseWhoMayAndToNobodyElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (var route : WHO_MAY.entrySet()) {
            for (var role : EVERYBODY) {
                var answer = knock(route.getKey(), role);
                if (open(answer) != route.getValue().contains(role) || answer.getStatus() >= 500) {
                    wrong.add(role + ": " + route.getKey() + " answers " + answer.getStatus());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private MockHttpServletResponse knock(String route, String role) throws Exception {
        var method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
        var path = route.substring(route.indexOf(' ') + 1)
                .replaceAll("\\{action:(\\w+)[^}]*}", "$1")
                .replaceAll("\\{(person|id|request|organisation)}", "999999")
                .replaceAll("\\{\\w+}", "none");
        AbstractMockHttpServletRequestBuilder<?> knock = path.equals("/evidence")
                ? multipart(path)
                        .file(new MockMultipartFile("file", "a.txt", "text/plain", "a".getBytes()))
                        .param("formKey", "none")
                : request(method, path);
        if (path.endsWith("/files")) {
            knock = multipart(path)
                    .file(new MockMultipartFile("file", "a.txt", "text/plain", "a".getBytes()))
                    .param("title", "A file");
        }
        if (method != HttpMethod.GET && path.matches("/(drafts|register|work/tasks|work/register|portal/tasks).*")) {
            knock.contentType(MediaType.APPLICATION_JSON).content("{\"answers\":{}}");
        }
        return mvc.perform(knock.accept("text/html").with(csrf()).with(as(role)))
                .andReturn()
                .getResponse();
    }

    private static RequestPostProcessor as(String role) {
        return role.equals(NOBODY) ? anonymous() : SignIn.as(role);
    }

    private static boolean open(MockHttpServletResponse answer) {
        return answer.getStatus() != 401 && answer.getStatus() != 403 && !"/sign-in".equals(answer.getRedirectedUrl());
    }

    @Test
    void whatBelongsToOthersAnswersAsIfItWereNotThere() throws Exception {
        var number = walk.register();
        var task = walk.until(number, "userTask_declareCompanySize").taskId();
        var stranger = walk.sme(walk.register());
        var file = upload(walk.sme(number), task);
        var elsewhere = SignIn.as(Role.ADVISOR);

        for (var route : List.of("GET /work/cases/", "POST /work/cases/%s/notes", "GET /portal/documents/%s/1")) {
            sameAnswer(route, number, "TA-2020-99999", route.contains("portal") ? SignIn.as(stranger) : elsewhere);
        }
        for (var route : List.of(
                "GET /work/tasks/",
                "POST /work/tasks/",
                "POST /work/tasks/%s/claim",
                "POST /work/tasks/%s/release",
                "POST /work/tasks/%s/assign")) {
            sameAnswer(route, task, "00000000-0000-0000-0000-000000000000", elsewhere);
        }
        for (var route : List.of("GET /portal/tasks/", "POST /portal/tasks/", "PUT /drafts/")) {
            sameAnswer(route, task, "00000000-0000-0000-0000-000000000000", SignIn.as(stranger));
        }
        for (var route : List.of("GET /evidence/", "DELETE /evidence/")) {
            sameAnswer(route, file, "00000000-0000-0000-0000-000000000000", SignIn.as(stranger));
        }
        sameAnswer("GET /portal?case=", number, "TA-2020-99999", SignIn.as(stranger));
        sameAnswer("GET /portal/withdraw?case=", number, "TA-2020-99999", SignIn.as(stranger));
    }

    private String upload(Actor owner, String task) throws Exception {
        var answer = mvc.perform(multipart("/evidence")
                        .file(new MockMultipartFile("file", "a.txt", "text/plain", "some text".getBytes()))
                        .param("formKey", task)
                        .with(csrf())
                        .with(SignIn.as(owner)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    }

    private void sameAnswer(String route, String real, String invented, RequestPostProcessor who) throws Exception {
        var theirs = answer(route, real, who);
        assertThat(theirs).as(route).isEqualTo(answer(route, invented, who));
        if (route.startsWith("GET /work") || route.startsWith("GET /evidence")) {
            assertThat(theirs).as(route).startsWith("404");
        }
    }

    /** Status, target and body, with what is particular to the request taken out. */
    private String answer(String route, String id, RequestPostProcessor who) throws Exception {
        var method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
        var path = route.substring(route.indexOf(' ') + 1);
        var address = path.contains("%s") ? path.formatted(id) : path + id;
        var knock = request(method, address).with(csrf()).with(who).accept("text/html", "application/json");
        if (address.endsWith("/notes") || address.endsWith("/assign")) {
            knock.param("text", "a note").param("person", "1");
        } else if (method != HttpMethod.GET) {
            knock.contentType(MediaType.APPLICATION_JSON).content("{\"answers\":{}}");
        }
        var answer = mvc.perform(knock).andReturn().getResponse();
        return (answer.getStatus() + " " + answer.getRedirectedUrl() + " " + answer.getContentAsString())
                .replace(id, "…")
                .replaceAll("(name=\"_csrf\" (?:value|content)=)\"[^\"]*\"", "$1")
                .replaceAll("\"savedAt\":\"[^\"]*\"", "");
    }

    @Test
    void someoneSignedInFindsTheirOwn() throws Exception {
        var number = walk.register();
        var task = walk.until(number, "userTask_declareCompanySize").taskId();
        var sme = SignIn.as(walk.sme(number));
        var coordinator = SignIn.as(walk.house().coordinator());

        for (var own : List.of("/portal", "/portal/documents", "/portal/data", "/portal/tasks/" + task)) {
            assertThat(mvc.perform(get(own).with(sme)).andReturn().getResponse().getStatus())
                    .as(own)
                    .isEqualTo(200);
        }
        for (var all : List.of("/work", "/work/cases/" + number, "/monitor/cases/" + number, "/work/tasks/" + task)) {
            assertThat(mvc.perform(get(all).with(coordinator))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(all)
                    .isEqualTo(200);
        }
    }
}
