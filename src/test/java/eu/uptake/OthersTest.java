package eu.uptake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import eu.uptake.Knocks.Line;
import eu.uptake.platform.Actor;
import eu.uptake.platform.SignedIn;
import eu.uptake.process.JourneyWalk;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every identifier that a route takes, knocked with as one's own, as somebody else's and as nobody's. An identifier that
 * stands in no line is an error.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class OthersTest {

    /** Route, identifier and its kind, who owns one; what their own answers, what another's, what nobody's. */
    static final List<Line> LINES = """
            GET    /work                                 q=case            advisor      200 200 200
            GET    /work/export.csv                      q=case            advisor      200 200 200
            GET    /work/export.xlsx                     q=case            coordinator  200 200 200 all
            GET    /work/cases                           q=case            advisor      200 200 200
            POST   /work/bulk                            task=task         advisor      302 302 302
            GET    /work/register/done                   number=case       advisor      200 200 200
            POST   /work/bulk                            person=person     advisor      302 302 302
            GET    /work/cases/{number}                  number=case       advisor      200 404 404
            GET    /work/cases/{number}                  number=young      manager      200 404 404
            GET    /work/cases/{number}/ask/{form}       number=case       advisor      200 404 404
            GET    /work/cases/{number}/ask/{form}       about=service     advisor      200 200 200
            POST   /work/cases/{number}/ask/{form}       number=case       advisor      422 404 404
            POST   /work/cases/{number}/files            number=case       advisor      302 404 404
            POST   /work/cases/{number}/files            replaces=file     advisor      302 404 404
            POST   /work/cases/{number}/dossier          number=case       advisor      200 404 404
            POST   /work/cases/{number}/notes            number=case       advisor      302 404 404
            POST   /work/cases/{number}/notes            task=task         advisor      302 302 302
            GET    /work/tasks/{task}                    task=task         advisor      200 404 404
            GET    /work/tasks/{task}                    from=person       advisor      200 200 200
            POST   /work/tasks/{task}/assign             task=task         advisor      302 404 404
            POST   /work/tasks/{task}/assign             person=person     advisor      302 409 409
            POST   /work/tasks/{task}/claim              task=task         advisor      200 404 404
            POST   /work/tasks/{task}/claim              from=person       advisor      302 200 200
            POST   /work/tasks/{task}/release            task=task         advisor      302 404 404
            GET    /work/hours                           person=person     advisor      404 404 404
            GET    /work/hours/export.csv                person=person     advisor      404 404 404
            GET    /work/hours/export.xlsx               person=person     advisor      404 404 404
            POST   /work/hours/correct                   line=line         advisor      302 302 302
            POST   /work/hours/forgotten                 service=service   advisor      302 302 302
            GET    /work/hours/sheets/{sheet}            sheet=sheet       advisor      200 404 404
            GET    /work/hours/sheets/{sheet}            sheet=sheet       coordinator  200 200 404 all
            POST   /work/hours/sheets/{sheet}/countersign sheet=sheet      advisor      302 404 404
            POST   /work/hours/sheets/{sheet}/return     sheet=sheet       advisor      302 404 404
            POST   /work/hours/sheets/{sheet}/take-back  sheet=sheet       advisor      302 404 404
            GET    /work/cases/{number}/sessions/new     number=case       advisor      200 404 404
            GET    /work/cases/{number}/sessions/new     service=service   advisor      200 200 200
            POST   /work/cases/{number}/sessions         number=case       advisor      422 404 404
            POST   /work/cases/{number}/sessions         service=service   advisor      422 422 422
            GET    /work/sessions/{session}              session=session   advisor      200 404 404
            POST   /work/sessions/{session}              session=session   advisor      422 404 404
            POST   /work/sessions/{session}              service=service   advisor      422 422 422
            POST   /work/sessions/{session}/held         session=session   advisor      302 404 404
            POST   /work/sessions/{session}/cancel       session=session   advisor      302 404 404
            GET    /work/sessions/{session}/session.ics  session=session   advisor      200 404 404
            GET    /portal/sessions/{session}/session.ics session=session  sme          200 404 404
            GET    /portal                               case=case         sme          200 404 404
            GET    /portal                               sent=smeTask      sme          200 200 200
            GET    /portal/ask/{form}                    case=case         sme          200 404 404
            POST   /portal/ask/{form}                    case=case         sme          422 404 404
            GET    /portal/data                          case=case         sme          200 404 404
            POST   /portal/data                          case=case         sme          422 404 404
            POST   /portal/data/correction               case=case         sme          302 404 404
            GET    /portal/documents                     case=case         sme          200 404 404
            GET    /portal/documents/{number}/{document} number=case       sme          200 404 404
            GET    /portal/documents/{number}/made/{document} number=case  sme          404 404 404
            GET    /portal/tasks/{task}                  task=smeTask      young        200 404 404
            POST   /portal/tasks/{task}                  task=smeTask      young        422 404 404
            POST   /portal/dossier                       case=case         sme          200 404 404
            GET    /portal/withdraw                      case=case         sme          200 404 404
            POST   /portal/withdraw                      case=case         sme          422 404 404
            PUT    /drafts/{formKey}                     formKey=task      advisor      200 404 404
            PUT    /drafts/{formKey}                     formKey=smeTask   young        200 404 404
            PUT    /drafts/{formKey}                     formKey=ask       advisor      200 404 404
            PUT    /drafts/{formKey}                     formKey=ownAsk    sme          200 404 404
            POST   /evidence                             formKey=task      advisor      200 422 422
            POST   /evidence                             formKey=smeTask   young        200 422 422
            POST   /evidence                             formKey=ask       advisor      200 422 422
            GET    /evidence/{id}                        id=file           advisor      200 404 404
            GET    /evidence/{id}                        id=file           sme          200 404 404
            GET    /evidence/{id}                        id=draft          young        200 404 404
            DELETE /evidence/{id}                        id=file           advisor      404 404 404
            DELETE /evidence/{id}                        id=draft          young        204 404 404
            GET    /reports/assessment/{number}/{occasion} number=case     sme          200 404 404
            GET    /reports/assessment/{number}/{occasion} number=case     advisor      200 404 404
            GET    /ledger                               case=case         coordinator  200 200 200 all
            GET    /ledger/{id}                          id=mail           coordinator  200 200 404
            POST   /ledger/{id}/send                     id=mail           coordinator  302 302 404
            POST   /monitor/timesheets/contract          person=person     coordinator  302 302 404
            GET    /monitor/cases                        q=case            coordinator  200 200 200 all
            GET    /monitor/cases/export.csv             q=case            coordinator  200 200 200 all
            GET    /monitor/cases/export.xlsx            q=case            coordinator  200 200 200 all
            GET    /monitor/cases/{number}               number=case       coordinator  200 200 404
            GET    /monitor/cases/{number}/decisions     number=case       coordinator  200 200 404
            GET    /monitor/cases/{number}/decisions     again=decision    coordinator  200 404 404
            GET    /monitor/cases/{number}/history       number=case       coordinator  200 200 404
            GET    /monitor/cases/{number}/{action}      number=case       coordinator  200 200 404
            POST   /monitor/cases/{number}/{action}      number=case       coordinator  422 422 404
            GET    /monitor/cases/{number}/tasks/{task}/reassign   number=case    coordinator  200 404 404
            GET    /monitor/cases/{number}/tasks/{task}/reassign   task=task      coordinator  200 404 404
            POST   /monitor/cases/{number}/tasks/{task}/reassign   number=case    coordinator  302 404 404
            POST   /monitor/cases/{number}/tasks/{task}/reassign   task=task      coordinator  302 404 404
            POST   /monitor/cases/{number}/tasks/{task}/reassign   person=person  coordinator  302 422 422
            GET    /monitor/jobs                         retried=job       coordinator  200 200 200
            POST   /monitor/jobs/{job}/retry             job=job           coordinator  302 302 302
            GET    /monitor/processes/{process}          process=process   coordinator  200 200 404
            GET    /monitor/processes/{process}/diagram.bpmn process=process coordinator 200 200 404
            GET    /monitor/processes/{process}/elements/{element} process=process coordinator 200 200 404
            GET    /monitor/processes/{process}/elements/{element} element=element coordinator 200 200 404
            GET    /admin/organisations/{organisation}   organisation=organisation coordinator 200 200 404
            POST   /admin/organisations/{organisation}   organisation=organisation coordinator 422 422 404
            POST   /admin/people/{person}/active         person=person     coordinator  302 302 404
            POST   /monitor/consents                     person=person     coordinator  302 302 302
            GET    /monitor/privacy/{request}            request=request   coordinator  200 200 404
            POST   /monitor/privacy/{request}/answer     request=request   coordinator  422 422 404
            POST   /monitor/privacy/{request}/copy       request=request   coordinator  200 200 404
            POST   /monitor/privacy/{request}/extend     request=request   coordinator  422 422 404
            POST   /retention/holds                      number=case       coordinator  302 302 302
            POST   /retention/holds/{hold}/lift          hold=person       coordinator  302 302 302
            GET    /retention/plans/{plan}               plan=person       coordinator  404 404 404
            POST   /retention/plans/{plan}               plan=person       coordinator  404 404 404
            GET    /retention/person/{person}            person=person     coordinator  200 200 404
            POST   /retention/person/{person}            person=person     coordinator  302 302 404
            GET    /setup/{token}                        token=setup       advisor      404 404 404
            POST   /setup/{token}                        token=setup       advisor      404 404 404
            GET    /enter/{token}                        token=link        advisor      200 200 410
            POST   /enter/{token}                        token=link        advisor      302 302 410
            POST   /work/tasks/{task}                    task=task         advisor      409 404 404
            """.lines()
            .map(line -> Line.of(line.replace("{action}", RoutesTest.ACTION)))
            .toList();

    /** Parameters that name nothing of anybody's. */
    private static final Set<String> PLAIN = Set.of(("parameters q text stage region sector mine open below show after"
                    + " before look left state title file reason words confirmed name phone language news email once"
                    + " list active action form document occasion lang until role organisation password repeated present"
                    + " country kind website vatId regions technologies eligible consent nuts2 city postcode street"
                    + " office advisor centre cluster days late passed sort status with proves quality notes month hours"
                    + " on begins ends mode place people activities aidBasis amountFrom amountTo checkedOn closesOn code"
                    + " countries ecosystems effort eligibleCosts granter intensity link opensOn retired sizes source"
                    + " trlFrom trlTo version category given stand format back wish outcome answer receivedOn"
                    + " parameter value since word first last half summary starts percent perDay agreement scope from outside"
                    + " extract")
            .split(" "));

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private JourneyWalk walk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Test
    void everyIdentifierOfEveryRouteIsDeclared() {
        Map<String, Set<String>> undeclared = new TreeMap<>();
        mapping.getHandlerMethods()
                .forEach((info, method) -> RoutesTest.routes(info)
                        .forEach(route -> identifiers(method)
                                .filter(name -> LINES.stream()
                                        .noneMatch(line -> line.route().equals(route)
                                                && line.name().equals(name)))
                                .forEach(name -> undeclared
                                        .computeIfAbsent(route, unseen -> new TreeSet<>())
                                        .add(name))));

        assertThat(undeclared).isEmpty();
    }

    private static Stream<String> identifiers(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters())
                .flatMap(OthersTest::names)
                .filter(name -> !PLAIN.contains(name));
    }

    static Stream<String> names(Parameter parameter) {
        var asked = parameter.getAnnotation(RequestParam.class);
        if (asked != null) {
            var name = asked.name().isEmpty() ? asked.value() : asked.name();
            return Stream.of(name.isEmpty() ? parameter.getName() : name);
        }
        if (parameter.isAnnotationPresent(PathVariable.class)) {
            return Stream.of(parameter.getName());
        }
        var type = parameter.getType();
        var bound = type.isRecord()
                && type.getPackageName().startsWith("eu.uptake")
                && !Set.of(Actor.class, SignedIn.class).contains(type);
        return bound ? Arrays.stream(type.getRecordComponents()).map(component -> component.getName()) : Stream.empty();
    }

    Knocks knocks() throws Exception {
        return new Knocks(mvc, jdbc, new Neighbours(walk, mvc, beans), new Neighbours(walk.elsewhere(), mvc, beans));
    }

    @BeforeEach
    void everyRoleIsThere() throws Exception {
        for (var role : RoutesTest.EVERYBODY) {
            if (!role.equals(RoutesTest.NOBODY)) {
                mvc.perform(get("/").with(SignIn.as(role)));
            }
        }
    }

    @Test
    void whatBelongsToOthersIsNotThere() throws Exception {
        var knocks = knocks();
        for (var line : LINES) {
            knocks.at(line);
        }
        assertThat(String.join("\n", knocks.wrong())).isEmpty();
    }

    /** Lists, tabs, counts, hits and overviews, of everybody who sees less than everything. */
    @Test
    void aCaseOfOthersChangesNoNumberThatIsShown() throws Exception {
        var knocks = knocks();
        var before = knocks.pages();
        var name = walk.caseOf(walk.elsewhere().inAssistance()).companyName();

        assertThat(knocks.pages()).isEqualTo(before);
        assertThat(knocks.hits(name)).isEqualTo(knocks.hits("No such company " + UUID.randomUUID()));
        assertThat(before.get("advisor /work?view=all&sort=since&dir=desc")).contains(knocks.own("case"));
    }
}
