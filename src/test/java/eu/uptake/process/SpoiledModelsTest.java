package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.of;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A sound model, spoiled in one place at a time, is refused with its file and the place named. */
class SpoiledModelsTest {

    private static final String SOUND = "bpmn/sound.bpmn";
    private static final String RUNTIME = "${''.getClass().forName('java.lang.Runtime')}";
    private static final String SERVICE = "camunda:delegateExpression=\"${checkDuplicateDelegate}\"";
    private static final String GROUPS = "camunda:candidateGroups=\"sme\"";
    private static final String CONDITION = "${choice == 'none'}";
    private static final String TIME = "${workingDays.after(execution, 2)}";
    private static final String TASK = "<bpmn:incoming>sequenceFlow_f1</bpmn:incoming>";
    private static final String LISTENED = "<bpmn:extensionElements>\n        <camunda:properties>";
    private static final String SERVED = "<bpmn:incoming>sequenceFlow_f0</bpmn:incoming>";
    private static final String MESSAGE = "<bpmn:message id=\"message_told\" name=\"case.told\" />";

    /** Beside the sound model only what it names, so that each case takes a moment. */
    private static final Map<String, ModelFile> SHIPPED = named(new ModelFiles(null).all());

    private final ModelCheck check = new ModelCheck(
            SlaFixtures.shipped(),
            Feel.expressions(),
            new DelegateNames(Map.of("checkDuplicateDelegate", execution -> {})));

    private static Map<String, ModelFile> named(Map<String, ModelFile> files) {
        var named = new TreeMap<>(files);
        named.keySet().retainAll(Set.of("forms/choose-solution.form", "bpmn/decisions/size-category.dmn"));
        return named;
    }

    private static String sound() {
        try {
            return Files.readString(Path.of("src/test/resources/models/sound.bpmn"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> findings(String name, String content) {
        var files = new TreeMap<>(SHIPPED);
        files.put(name, new ModelFile(name, content.getBytes(StandardCharsets.UTF_8)));
        return assertThrows(ModelsRefused.class, () -> check.check(files)).findings();
    }

    private static Arguments spoiled(String how, String from, String to, String element) {
        return of(how, from, to, element);
    }

    private static Arguments inside(String how, String place, String added, String element) {
        return spoiled(how, place, place + added, element);
    }

    static Stream<Arguments> reaching() {
        return Stream.of(
                spoiled("script task", "serviceTask", "scriptTask", "scriptTask_checkDuplicate"),
                inside("script", SERVED, "<bpmn:script>x</bpmn:script>", "serviceTask_checkDuplicate"),
                spoiled("class", SERVICE, "camunda:class=\"java.lang.Runtime\"", "serviceTask_checkDuplicate"),
                spoiled("expression", SERVICE, "camunda:expression=\"" + RUNTIME + "\"", "serviceTask_checkDuplicate"),
                spoiled(
                        "external task",
                        SERVICE,
                        "camunda:type=\"external\" camunda:topic=\"t\"",
                        "serviceTask_checkDuplicate"),
                spoiled(
                        "the engine's other namespace",
                        SERVICE,
                        "xmlns:old=\"http://activiti.org/bpmn\" old:class=\"java.lang.Runtime\"",
                        "serviceTask_checkDuplicate"),
                spoiled(
                        "another prefix",
                        SERVICE,
                        "xmlns:c=\"http://camunda.org/schema/1.0/bpmn\" c:class=\"java.lang.Runtime\"",
                        "serviceTask_checkDuplicate"),
                spoiled(
                        "unknown delegate",
                        "checkDuplicateDelegate",
                        "dropTablesDelegate",
                        "serviceTask_checkDuplicate"),
                spoiled(
                        "call of a delegate",
                        "checkDuplicateDelegate}",
                        "checkDuplicateDelegate.execute(execution)}",
                        "serviceTask_checkDuplicate"),
                spoiled("any bean", "checkDuplicateDelegate}", "workingDays}", "serviceTask_checkDuplicate"),
                spoiled(
                        "task listener",
                        LISTENED,
                        "<bpmn:extensionElements><camunda:taskListener event=\"create\" class=\"java.lang.Runtime\" /><camunda:properties>",
                        "userTask_chooseSolution"),
                spoiled(
                        "execution listener",
                        LISTENED,
                        "<bpmn:extensionElements><camunda:executionListener event=\"start\" expression=\"" + RUNTIME
                                + "\" /><camunda:properties>",
                        "userTask_chooseSolution"),
                spoiled(
                        "script listener",
                        LISTENED,
                        "<bpmn:extensionElements><camunda:taskListener event=\"create\"><camunda:script scriptFormat=\"groovy\">x</camunda:script></camunda:taskListener><camunda:properties>",
                        "userTask_chooseSolution"),
                spoiled(
                        "input parameter",
                        LISTENED,
                        "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\">" + RUNTIME
                                + "</camunda:inputParameter></camunda:inputOutput><camunda:properties>",
                        "userTask_chooseSolution"),
                spoiled(
                        "connector",
                        LISTENED,
                        "<bpmn:extensionElements><camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector><camunda:properties>",
                        "userTask_chooseSolution"),
                spoiled(
                        "form field",
                        LISTENED,
                        "<bpmn:extensionElements><camunda:formData><camunda:formField id=\"a\" type=\"string\" defaultValue=\""
                                + RUNTIME + "\" /></camunda:formData><camunda:properties>",
                        "userTask_chooseSolution"),
                spoiled(
                        "a foreign word",
                        LISTENED,
                        "<bpmn:extensionElements><x:run xmlns:x=\"urn:x\" /><camunda:properties>",
                        "userTask_chooseSolution"),
                spoiled("condition that calls", CONDITION, "${execution.getClass()}", "sequenceFlow_f7"),
                spoiled("condition that reaches classes", CONDITION, RUNTIME, "sequenceFlow_f7"),
                spoiled("deferred condition", CONDITION, "#{execution}", "sequenceFlow_f7"),
                spoiled("condition past a comment", CONDITION, "$<!-- -->{execution.getClass()}", "sequenceFlow_f7"),
                spoiled(
                        "condition in character data",
                        CONDITION,
                        "<![CDATA[${execution.getClass()}]]>",
                        "sequenceFlow_f7"),
                spoiled(
                        "condition around a child",
                        CONDITION,
                        "$<bpmn:documentation />{execution.getClass()}",
                        "sequenceFlow_f7"),
                spoiled("condition in two", CONDITION, CONDITION + RUNTIME, "sequenceFlow_f7"),
                spoiled(
                        "condition in a language",
                        "tFormalExpression\">${choice",
                        "tFormalExpression\" language=\"groovy\">${choice",
                        "sequenceFlow_f7"),
                spoiled(
                        "condition in a file",
                        "tFormalExpression\">${choice",
                        "tFormalExpression\" camunda:resource=\"deployment://x.groovy\">${choice",
                        "sequenceFlow_f7"),
                spoiled("name", "name=\"Choose solution\"", "name=\"" + RUNTIME + "\"", "userTask_chooseSolution"),
                spoiled("documentation", "A model with nothing wrong", RUNTIME, "sound"),
                spoiled(
                        "group",
                        GROUPS,
                        "camunda:candidateGroups=\"${execution.getClass()}\"",
                        "userTask_chooseSolution"),
                spoiled("due date", GROUPS, GROUPS + " camunda:dueDate=\"" + RUNTIME + "\"", "userTask_chooseSolution"),
                spoiled(
                        "follow-up date",
                        GROUPS,
                        GROUPS + " camunda:followUpDate=\"" + RUNTIME + "\"",
                        "userTask_chooseSolution"),
                spoiled(
                        "priority",
                        GROUPS,
                        GROUPS + " camunda:priority=\"" + RUNTIME + "\"",
                        "userTask_chooseSolution"),
                spoiled("assignee", GROUPS, GROUPS + " camunda:assignee=\"demo\"", "userTask_chooseSolution"),
                spoiled("form key", GROUPS, GROUPS + " camunda:formKey=\"" + RUNTIME + "\"", "userTask_chooseSolution"),
                spoiled(
                        "form reference",
                        "formRef=\"choose-solution\"",
                        "formRef=\"" + RUNTIME + "\"",
                        "userTask_chooseSolution"),
                spoiled(
                        "job priority",
                        "isExecutable=\"true\"",
                        "isExecutable=\"true\" camunda:jobPriority=\"" + RUNTIME + "\"",
                        "sound"),
                spoiled(
                        "task priority",
                        "isExecutable=\"true\"",
                        "isExecutable=\"true\" camunda:taskPriority=\"" + RUNTIME + "\"",
                        "sound"),
                spoiled(
                        "starters",
                        "isExecutable=\"true\"",
                        "isExecutable=\"true\" camunda:candidateStarterGroups=\"" + RUNTIME + "\"",
                        "sound"),
                spoiled(
                        "version tag",
                        "isExecutable=\"true\"",
                        "isExecutable=\"true\" camunda:versionTag=\"" + RUNTIME + "\"",
                        "sound"),
                spoiled("property", "value=\"selection\"", "value=\"" + RUNTIME + "\"", "userTask_chooseSolution"),
                spoiled("timer", TIME, "${execution.getClass()}", "timerEventDefinition_waited"),
                spoiled(
                        "timer that reaches on",
                        TIME,
                        "${workingDays.after(execution, 2).getClass()}",
                        "timerEventDefinition_waited"),
                spoiled(
                        "called process",
                        "calledElement=\"sound\"",
                        "calledElement=\"" + RUNTIME + "\"",
                        "callActivity_sound"),
                spoiled(
                        "called process's tenant",
                        "calledElementBinding=\"deployment\"",
                        "calledElementBinding=\"deployment\" camunda:calledElementTenantId=\"" + RUNTIME + "\"",
                        "callActivity_sound"),
                spoiled(
                        "class of variable mapping",
                        "calledElementBinding=\"deployment\"",
                        "calledElementBinding=\"deployment\" camunda:variableMappingClass=\"java.lang.Runtime\"",
                        "callActivity_sound"),
                spoiled(
                        "business key",
                        "#{execution.processBusinessKey}",
                        "#{execution.processEngineServices}",
                        "callActivity_sound"),
                spoiled(
                        "computed variable",
                        "source=\"service\"",
                        "sourceExpression=\"" + RUNTIME + "\"",
                        "callActivity_sound"),
                spoiled(
                        "all variables",
                        "source=\"service\" target=\"service\"",
                        "variables=\"all\"",
                        "callActivity_sound"),
                spoiled(
                        "collection",
                        "${plannedServices.of(execution)}",
                        "${execution.getClass()}",
                        "callActivity_sound"),
                inside(
                        "cardinality",
                        "camunda:elementVariable=\"service\"",
                        "><bpmn:loopCardinality>" + RUNTIME
                                + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics><bpmn:documentation",
                        "callActivity_sound"),
                inside(
                        "completion condition",
                        "camunda:elementVariable=\"service\"",
                        "><bpmn:completionCondition>" + RUNTIME
                                + "</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics><bpmn:documentation",
                        "callActivity_sound"),
                spoiled(
                        "decision",
                        "decisionRef=\"size-category\"",
                        "decisionRef=\"" + RUNTIME + "\"",
                        "businessRuleTask_decideSize"),
                spoiled(
                        "how the decision's result is mapped",
                        "camunda:mapDecisionResult=\"singleEntry\"",
                        "camunda:mapDecisionResult=\"" + RUNTIME + "\"",
                        "businessRuleTask_decideSize"),
                spoiled("message name", "case.told", RUNTIME, "message_told"),
                inside("signal", MESSAGE, "<bpmn:signal id=\"signal_x\" name=\"" + RUNTIME + "\" />", "signal_x"),
                inside("error", MESSAGE, "<bpmn:error id=\"error_x\" errorCode=\"" + RUNTIME + "\" />", "error_x"),
                inside(
                        "escalation",
                        MESSAGE,
                        "<bpmn:escalation id=\"escalation_x\" escalationCode=\"" + RUNTIME + "\" />",
                        "escalation_x"),
                inside(
                        "import",
                        MESSAGE,
                        "<bpmn:import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://x\" namespace=\"x\" />",
                        "definitions_sound"),
                spoiled(
                        "conditional event",
                        "<bpmn:timerEventDefinition id=\"timerEventDefinition_waited\">",
                        "<bpmn:conditionalEventDefinition id=\"c_x\"><bpmn:condition xsi:type=\"bpmn:tFormalExpression\">"
                                + RUNTIME
                                + "</bpmn:condition></bpmn:conditionalEventDefinition><bpmn:timerEventDefinition id=\"timerEventDefinition_waited\">",
                        "c_x"));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                spoiled(
                        "missing form",
                        "formRef=\"choose-solution\"",
                        "formRef=\"never-drawn\"",
                        "userTask_chooseSolution: its form never-drawn"),
                spoiled(
                        "form of any version",
                        "formRefBinding=\"deployment\"",
                        "formRefBinding=\"latest\"",
                        "userTask_chooseSolution: its form binding"),
                spoiled(
                        "unknown role",
                        GROUPS,
                        "camunda:candidateGroups=\"wizard\"",
                        "userTask_chooseSolution: its candidate group"),
                spoiled("no role", " " + GROUPS, "", "userTask_chooseSolution: its candidate group"),
                spoiled(
                        "unknown due class",
                        "value=\"selection\"",
                        "value=\"S99\"",
                        "userTask_chooseSolution: unknown due class S99"),
                inside(
                        "shows what is not drawn",
                        "<camunda:property name=\"routes\" value=\"choice\" />",
                        "<camunda:property name=\"shows\" value=\"userTask_shortlst\" />",
                        "userTask_chooseSolution: shows userTask_shortlst"),
                inside(
                        "is given to no role",
                        "<camunda:property name=\"routes\" value=\"choice\" />",
                        "<camunda:property name=\"given-to\" value=\"smes\" />",
                        "userTask_chooseSolution: is given to smes"),
                spoiled(
                        "route on no field",
                        "value=\"choice\"",
                        "value=\"choise\"",
                        "userTask_chooseSolution: routes on choise"),
                spoiled(
                        "unknown process",
                        "calledElement=\"sound\"",
                        "calledElement=\"elsewhere\"",
                        "callActivity_sound: calls the unknown process elsewhere"),
                spoiled(
                        "process of any version",
                        "camunda:calledElementBinding=\"deployment\"",
                        "",
                        "callActivity_sound: its binding"),
                spoiled(
                        "unknown decision",
                        "decisionRef=\"size-category\"",
                        "decisionRef=\"elsewhere\"",
                        "businessRuleTask_decideSize: uses the unknown decision"),
                spoiled(
                        "another id than the file's",
                        "<bpmn:process id=\"sound\"",
                        "<bpmn:process id=\"loud\"",
                        "loud: the process id"),
                spoiled(
                        "two processes",
                        "</bpmn:process>",
                        "</bpmn:process><bpmn:process id=\"second\" isExecutable=\"true\" />",
                        "holds 2 processes"),
                spoiled("not executable", " isExecutable=\"true\"", "", "sound: is not executable"),
                spoiled(
                        "kept for ever",
                        " camunda:historyTimeToLive=\"P730D\"",
                        "",
                        "sound: has no history time to live"),
                spoiled(
                        "generated id",
                        "userTask_chooseSolution",
                        "Activity_1x2y3z",
                        "Activity_1x2y3z: should be named userTask_"),
                spoiled(
                        "element that is not drawn",
                        "bpmnElement=\"endEvent_stopped\"",
                        "bpmnElement=\"endEvent_done\"",
                        "endEvent_stopped: is not drawn"),
                spoiled(
                        "flow that is not drawn",
                        "bpmnElement=\"sequenceFlow_f7\"",
                        "bpmnElement=\"sequenceFlow_f6\"",
                        "sequenceFlow_f7: is not drawn"),
                spoiled("no default", " default=\"sequenceFlow_f3\"", "", "gateway_chosen: has no default flow"),
                spoiled(
                        "unknown case status",
                        "<bpmn:endEvent id=\"endEvent_done\" name=\"Done\">",
                        "<bpmn:endEvent id=\"endEvent_done\" name=\"Done\"><bpmn:extensionElements><camunda:properties><camunda:property name=\"status\" value=\"LOST\" /></camunda:properties></bpmn:extensionElements>",
                        "endEvent_done: unknown case status LOST"),
                spoiled(
                        "no BPMN",
                        "sourceRef=\"gateway_chosen\"",
                        "sourceRef=\"nowhere\" nonsense=\"\"",
                        "is not a valid BPMN file"),
                spoiled("no XML", "</bpmn:definitions>", "", "line "),
                spoiled(
                        "external entity",
                        "<bpmn:definitions",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><bpmn:definitions",
                        "DOCTYPE is disallowed"),
                spoiled(
                        "billion laughs",
                        "<bpmn:definitions",
                        "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><bpmn:definitions",
                        "DOCTYPE is disallowed"),
                spoiled("too large", "A model with nothing", "x".repeat(ModelFile.LARGEST), "larger than"));
    }

    @Test
    void letsTheSoundModelPass() {
        var files = new TreeMap<>(SHIPPED);
        files.put(SOUND, new ModelFile(SOUND, sound().getBytes(StandardCharsets.UTF_8)));

        assertThatCode(() -> check.check(files)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reaching")
    void refusesWhatReachesBeyondTheModel(String how, String from, String to, String element) {
        assertThat(sound()).contains(from);

        assertThat(findings(SOUND, sound().replace(from, to)))
                .anySatisfy(finding -> assertThat(finding)
                        .startsWith(SOUND + ", " + element + ": ")
                        .contains("not allowed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void refusesWhatPagesCouldNotShow(String how, String from, String to, String finding) {
        assertThat(sound()).contains(from);

        assertThat(findings(SOUND, sound().replace(from, to)))
                .anySatisfy(found -> assertThat(found).startsWith(SOUND).contains(finding));
    }

    static Stream<Arguments> decisions() {
        return Stream.of(
                of("table in another language", "<inputExpression ", "<inputExpression expressionLanguage=\"juel\" "),
                of("file in another language", "exporter=", "expressionLanguage=\"groovy\" exporter="),
                of("cell in another language", "<outputEntry ", "<outputEntry expressionLanguage=\"javascript\" "),
                of(
                        "Java called from FEEL",
                        "&lt;= 2000000",
                        "function(x) external { java: { class: \"java.lang.Runtime\" } }"),
                of("expression", "<text>awu</text>", "<text>" + RUNTIME + "</text>"),
                of(
                        "another word",
                        "<decision id=\"size-category\"",
                        "<businessKnowledgeModel id=\"k\" /><decision id=\"size-category\""),
                of(
                        "external entity",
                        "<definitions",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions"),
                of("another id", "<decision id=\"size-category\"", "<decision id=\"other\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void refusesSpoiledDecision(String how, String from, String to) {
        var name = "bpmn/decisions/size-category.dmn";
        var shippedOne = SHIPPED.get(name).text();
        assertThat(shippedOne).contains(from);

        assertThat(findings(name, shippedOne.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))))
                .anySatisfy(finding -> assertThat(finding).startsWith(name));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void refusesSpoiledForm(String from, String to, String finding) {
        var name = "forms/choose-solution.form";
        var shippedOne = SHIPPED.get(name).text();
        assertThat(shippedOne).contains(from);

        assertThat(findings(name, shippedOne.replace(from, to)))
                .anySatisfy(found -> assertThat(found).startsWith(name).contains(finding));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                of("\"radio\"", "\"iframe\"", "iframe"),
                of("\"id\": \"choose-solution\"", "\"id\": \"other\"", "not the file's name"),
                of("=choice != ", "=choice !!= ", "component 'solution'"),
                of("\"schemaVersion\": 19", "\"schemaVersion\": ", "JSON"));
    }

    @Test
    void tellsOfEverythingTogether() {
        var spoiled =
                sound().replace(GROUPS, "camunda:candidateGroups=\"wizard\"").replace(TIME, RUNTIME);
        var files = new TreeMap<>(SHIPPED);
        files.put(SOUND, new ModelFile(SOUND, spoiled.getBytes(StandardCharsets.UTF_8)));
        files.put("bpmn/empty.bpmn", new ModelFile("bpmn/empty.bpmn", new byte[0]));
        files.put("sound.bpmn", new ModelFile("sound.bpmn", sound().getBytes(StandardCharsets.UTF_8)));
        files.put("forms/large.form", new ModelFile("forms/large.form", new byte[ModelFile.LARGEST + 1]));

        assertThat(assertThrows(ModelsRefused.class, () -> check.check(files)).findings())
                .anyMatch(finding -> finding.startsWith(SOUND + ", userTask_chooseSolution"))
                .anyMatch(finding -> finding.startsWith(SOUND + ", timerEventDefinition_waited"))
                .anyMatch(finding -> finding.startsWith("bpmn/empty.bpmn: "))
                .anyMatch(finding -> finding.startsWith("sound.bpmn: belongs into"))
                .anyMatch(finding -> finding.startsWith("forms/large.form: larger than"))
                .hasSize(5);
    }
}
