package eu.uptake.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Models that somebody may put into the directory and that must not run: listed ones, and every word in every place. */
final class HostileModels {

    private static final String RUN = "${''.getClass().forName('java.lang.Runtime')}";
    private static final String SOUND = "bpmn/sound.bpmn";

    /** Attributes of the engine that run, choose or load something. */
    private static final List<String> ATTRIBUTES = List.of(("class expression delegateExpression type topic assignee"
                    + " candidateUsers candidateGroups dueDate followUpDate priority formKey formHandlerClass formRef"
                    + " formRefBinding formRefVersion jobPriority taskPriority resultVariable calledElementBinding"
                    + " calledElementVersion calledElementVersionTag calledElementTenantId caseRef caseBinding"
                    + " caseVersion caseTenantId variableMappingClass variableMappingDelegateExpression decisionRef"
                    + " decisionRefBinding decisionRefVersion decisionRefVersionTag decisionRefTenantId"
                    + " mapDecisionResult initiator diagramRelationId errorCodeVariable errorMessageVariable"
                    + " escalationCodeVariable variableName variableEvents resource isStartableInTasklist"
                    + " candidateStarterUsers candidateStarterGroups versionTag historyTimeToLive collection"
                    + " elementVariable asyncBefore asyncAfter exclusive async operator")
            .split(" "));

    /** Where an element of the sound model begins, by its id; each may carry any attribute. */
    private static final Map<String, String> PLACES = new TreeMap<>(Map.of(
            "sound", "<bpmn:process ",
            "startEvent_begun", "<bpmn:startEvent ",
            "serviceTask_checkDuplicate", "<bpmn:serviceTask ",
            "userTask_chooseSolution", "<bpmn:userTask ",
            "gateway_chosen", "<bpmn:exclusiveGateway ",
            "timerEventDefinition_waited", "<bpmn:timerEventDefinition ",
            "callActivity_sound", "<bpmn:callActivity ",
            "businessRuleTask_decideSize", "<bpmn:businessRuleTask ",
            "sequenceFlow_f7", "<bpmn:sequenceFlow id=\"sequenceFlow_f7\" ",
            "message_told", "<bpmn:message "));

    /** Extensions of the engine, each in all its ways. */
    private static final List<String> EXTENSIONS = List.of(
            "<camunda:executionListener event=\"start\" class=\"java.lang.Runtime\" />",
            "<camunda:executionListener event=\"end\" expression=\"%s\" />",
            "<camunda:executionListener event=\"take\" delegateExpression=\"${checkDuplicateDelegate}\" />",
            "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"javascript\">1</camunda:script>"
                    + "</camunda:executionListener>",
            "<camunda:taskListener event=\"create\" class=\"java.lang.Runtime\" />",
            "<camunda:taskListener event=\"timeout\" expression=\"%s\" />",
            "<camunda:inputOutput><camunda:inputParameter name=\"a\">%s</camunda:inputParameter></camunda:inputOutput>",
            "<camunda:inputOutput><camunda:outputParameter name=\"a\"><camunda:list><camunda:value>%s</camunda:value>"
                    + "</camunda:list></camunda:outputParameter></camunda:inputOutput>",
            "<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:map><camunda:entry key=\"k\">%s"
                    + "</camunda:entry></camunda:map></camunda:inputParameter></camunda:inputOutput>",
            "<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"groovy\""
                    + " resource=\"classpath://x\" /></camunda:inputParameter></camunda:inputOutput>",
            "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>",
            "<camunda:field name=\"x\" expression=\"%s\" />",
            "<camunda:field name=\"x\" stringValue=\"y\" />",
            "<camunda:field name=\"x\"><camunda:expression>%s</camunda:expression></camunda:field>",
            "<camunda:formData><camunda:formField id=\"x\" type=\"string\" defaultValue=\"%s\" /></camunda:formData>",
            "<camunda:formData><camunda:formField id=\"x\" type=\"string\"><camunda:validation><camunda:constraint"
                    + " name=\"validator\" config=\"java.lang.Runtime\" /></camunda:validation></camunda:formField>"
                    + "</camunda:formData>",
            "<camunda:formProperty expression=\"%s\" />",
            "<camunda:failedJobRetryTimeCycle>%s</camunda:failedJobRetryTimeCycle>",
            "<camunda:errorEventDefinition errorRef=\"x\" expression=\"%s\" />",
            "<camunda:potentialStarter><camunda:resourceAssignmentExpression>%s"
                    + "</camunda:resourceAssignmentExpression></camunda:potentialStarter>",
            "<camunda:properties><camunda:property name=\"x\" value=\"%s\" /></camunda:properties>",
            "<camunda:in source=\"%s\" target=\"x\" />",
            "<camunda:in sourceExpression=\"%s\" target=\"x\" />",
            "<camunda:out source=\"x\" target=\"%s\" />",
            "<camunda:in businessKey=\"%s\" />",
            "<camunda:script scriptFormat=\"python\">1</camunda:script>",
            "<camunda:resource>x</camunda:resource>",
            "<x:anything xmlns:x=\"http://activiti.org/bpmn\" class=\"java.lang.Runtime\" />");

    /** What stands at the start of an element's inside, so that an extension can be put there. */
    private static final Map<String, String> INSIDES = new TreeMap<>(Map.of(
            "sound", "<bpmn:documentation>A model",
            "startEvent_begun", "<bpmn:outgoing>sequenceFlow_f0",
            "serviceTask_checkDuplicate", "<bpmn:incoming>sequenceFlow_f0",
            "gateway_chosen", "<bpmn:incoming>sequenceFlow_f2",
            "businessRuleTask_decideSize", "<bpmn:incoming>sequenceFlow_f5",
            "endEvent_done", "<bpmn:incoming>sequenceFlow_f6"));

    /** A model, what is in it, and what a finding has to name. */
    record Hostile(String file, String what, String content, String named) {

        @Override
        public String toString() {
            return file + ": " + what;
        }
    }

    private HostileModels() {}

    static Stream<Hostile> listed() throws IOException {
        var sources = sources();
        return Files.readAllLines(Path.of("src/test/resources/models/hostile.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> hostile(line.split(" \\| "), sources));
    }

    private static Hostile hostile(String[] columns, Map<String, String> sources) {
        var from = columns[2];
        var to = columns[3].replace("{RUN}", RUN);
        var source = sources.get(columns[0]);
        if (!source.contains(from)) {
            throw new IllegalStateException(columns[1] + ": there is no " + from);
        }
        var at = source.indexOf(from);
        if (from.matches("bpmn:\\w+")) { // the whole element becomes another
            return new Hostile(columns[0], columns[1], source.replace(from, to), columns[4].strip());
        }
        var put = to.startsWith("+") ? before(source, at, to.substring(1)) : null;
        var content = put == null ? source.substring(0, at) + to + source.substring(at + from.length()) : put;
        return new Hostile(columns[0], columns[1], content, columns[4].strip());
    }

    /** Inside a text it closes, behind it; else in front of the element. */
    private static String before(String source, int at, String added) {
        if (!added.startsWith("</")) {
            return source.substring(0, at) + added + source.substring(at);
        }
        var end = source.indexOf("</", at);
        return source.substring(0, end) + added + source.substring(end);
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        new ModelFiles(null).all().forEach((name, file) -> sources.put(name, file.text()));
        sources.put(SOUND, sound());
        return sources;
    }

    static String sound() {
        try {
            return Files.readString(Path.of("src/test/resources/models/sound.bpmn"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every attribute and every extension at every element. */
    static Stream<Hostile> everywhere() {
        List<Hostile> all = new ArrayList<>();
        PLACES.forEach((id, place) -> ATTRIBUTES.forEach(attribute -> {
            if (tag(place).contains("camunda:" + attribute + "=")) {
                return; // those that are there are listed
            }
            var added = " xmlns:h=\"http://camunda.org/schema/1.0/bpmn\" h:" + attribute + "=\"" + RUN + "\" ";
            all.add(sound(attribute + " at " + id, place, place + added, id));
        }));
        INSIDES.forEach((id, inside) -> EXTENSIONS.forEach(extension -> {
            var added = "<bpmn:extensionElements>" + extension.replace("%s", RUN) + "</bpmn:extensionElements>";
            all.add(sound(extension + " at " + id, inside, added + inside, id));
        }));
        return all.stream();
    }

    private static String tag(String place) {
        var sound = sound();
        var at = sound.indexOf(place);
        return sound.substring(at, sound.indexOf('>', at));
    }

    private static Hostile sound(String what, String from, String to, String named) {
        var sound = sound();
        if (!sound.contains(from)) {
            throw new IllegalStateException("There is no " + from);
        }
        return new Hostile(SOUND, what, sound.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)), named);
    }

    /** Broken by chance, the same way for the same seed: whatever it is then, the check says so and no more. */
    static Stream<Hostile> broken(long seed, int many) {
        var random = new Random(seed);
        var sources = new ArrayList<>(sources().entrySet());
        return Stream.generate(() -> {
                    var source = sources.get(random.nextInt(sources.size()));
                    return new Hostile(source.getKey(), "broken", broken(source.getValue(), random), "");
                })
                .limit(many);
    }

    private static String broken(String source, Random random) {
        var broken = new StringBuilder(source);
        for (int n = 0; n < 1 + random.nextInt(4); n++) {
            int at = random.nextInt(broken.length());
            int end = Math.min(broken.length(), at + 1 + random.nextInt(60));
            switch (random.nextInt(4)) {
                case 0 -> broken.delete(at, end);
                case 1 -> broken.insert(at, broken.substring(at, end));
                case 2 -> broken.setCharAt(at, (char) random.nextInt(0xFFFF));
                default ->
                    broken.replace(
                            at,
                            end,
                            List.of("null", "[]", "{}", "-1", "\"\"", "<", "&", "1e999")
                                    .get(random.nextInt(8)));
            }
        }
        return broken.toString();
    }
}
