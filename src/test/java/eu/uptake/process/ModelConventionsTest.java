package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.uptake.eligibility.RuleTables;
import eu.uptake.platform.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a careful person would look for in the shipped diagrams, forms and code that stands for one another. */
class ModelConventionsTest {

    private static final Map<String, ModelFile> FILES = new ModelFiles(null).all();
    private static final Map<String, String> FRENCH = Phrases.of("bpmn/texts").all(Locale.FRENCH);
    private static final Path CODE = Path.of("src/main/java/eu/uptake/process");
    private static final String START_FORM = "register-sme";

    /** A diagram by the name of its file, so that a failing case tells which. */
    record Drawn(String file, BpmnModelInstance model) {

        <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(Class<T> kind) {
            return model.getModelElementsByType(kind);
        }

        BpmnShape shape(FlowNode node) {
            return all(BpmnShape.class).stream()
                    .filter(shape -> node.equals(shape.getBpmnElement()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(node.getId() + " is not drawn"));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Drawn> diagrams() {
        return FILES.values().stream()
                .filter(ModelFile::isDiagram)
                .map(file -> new Drawn(
                        file.id(), Bpmn.readModelFromStream(new java.io.ByteArrayInputStream(file.content()))))
                .toList();
    }

    @Test
    void shippedModelsPassTheCheckThatEveryModelPasses() throws IOException {
        var delegates = classesEnding("Delegate").stream().collect(Collectors.toMap(name -> name, name ->
                (org.camunda.bpm.engine.delegate.JavaDelegate) e -> {}));
        var check = new ModelCheck(SlaFixtures.shipped(), Feel.expressions(), new DelegateNames(delegates));

        assertThat(FILES).hasSizeGreaterThan(60);
        assertThatCode(() -> check.check(FILES)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void tasksSayWhatTheSmeReadsAndUntilWhenTheyAreDue(Drawn drawn) {
        for (var task : drawn.all(UserTask.class)) {
            assertThat(Properties.of(task, "says")).as(task.getId()).isNotBlank();
            assertThat(Properties.of(task, "sla")).as(task.getId()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everythingThatPeopleLookForHasALabel(Drawn drawn) {
        assertThat(drawn.all(Process.class))
                .allSatisfy(process -> assertThat(process.getDocumentations()).isNotEmpty());
        Stream.of(Activity.class, Event.class)
                .flatMap(kind -> drawn.all(kind).stream())
                .forEach(node -> assertThat(((FlowNode) node).getName())
                        .as(((FlowNode) node).getId())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void gatewaysThatSplitAskAndTheirFlowsAnswer(Drawn drawn) {
        for (var gateway : drawn.all(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
                for (var flow : gateway.getOutgoing()) {
                    assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                    assertThat(flow.getConditionExpression() == null)
                            .as(flow.getId() + " is the default or has a condition")
                            .isEqualTo(flow.equals(gateway.getDefault()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void drawingsAreWholeAndNothingOverlaps(Drawn drawn) {
        for (var flow : drawn.all(SequenceFlow.class)) {
            assertThat(drawn.all(BpmnEdge.class)).as(flow.getId()).anyMatch(edge -> flow.equals(edge.getBpmnElement()));
        }
        var nodes = List.copyOf(drawn.all(FlowNode.class));
        for (var node : nodes) {
            var bounds = drawn.shape(node).getBounds();
            assertThat(Math.min(bounds.getWidth(), bounds.getHeight()))
                    .as(node.getId())
                    .isPositive();
            nodes.stream()
                    .filter(other -> nodes.indexOf(other) > nodes.indexOf(node) && apart(node, other))
                    .forEach(other -> assertThat(
                                    overlap(bounds, drawn.shape(other).getBounds()))
                            .as(node.getId() + " lies on " + other.getId())
                            .isFalse());
        }
    }

    /** Neither inside the other nor on its border. */
    private static boolean apart(FlowNode one, FlowNode other) {
        return !within(one, other)
                && !within(other, one)
                && !(one instanceof BoundaryEvent event && within(event.getAttachedTo(), other, true))
                && !(other instanceof BoundaryEvent event && within(event.getAttachedTo(), one, true));
    }

    private static boolean within(FlowNode inner, FlowNode outer, boolean orSame) {
        return orSame && inner.equals(outer) || within(inner, outer);
    }

    private static boolean within(FlowNode inner, FlowNode outer) {
        for (var parent = inner.getParentElement(); parent != null; parent = parent.getParentElement()) {
            if (parent.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void diagramsReadFromLeftToRight(Drawn drawn) {
        var starts = main(drawn, StartEvent.class);
        var ends = main(drawn, EndEvent.class);

        assertThat(starts).hasSize(1);
        assertThat(ends)
                .isNotEmpty()
                .allSatisfy(end ->
                        assertThat(left(drawn, starts.get(0))).as(end.getId()).isLessThan(left(drawn, end)));
    }

    private static <T extends FlowNode> List<T> main(Drawn drawn, Class<T> kind) {
        return drawn.all(kind).stream()
                .filter(node -> node.getParentElement() instanceof Process)
                .toList();
    }

    private static double left(Drawn drawn, FlowNode node) {
        return drawn.shape(node).getBounds().getX();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void whoDecidesRightAfterSomebodyElsesWorkIsShownIt(Drawn drawn) {
        for (var task : drawn.all(UserTask.class)) {
            var others = before(task, new HashSet<>())
                    .filter(earlier -> !earlier.getCamundaCandidateGroups().equals(task.getCamundaCandidateGroups()))
                    .map(UserTask::getId)
                    .collect(Collectors.toCollection(HashSet::new));
            if (decides(task) && !others.isEmpty()) {
                others.add("startEvent_registered"); // what a company says of itself first
                assertThat(Properties.listOf(task, "shows")).as(task.getId()).containsAnyElementsOf(others);
            }
        }
    }

    /** By a choice that the model routes on. */
    private static boolean decides(UserTask task) {
        var form = FILES.values().stream()
                .filter(file -> file.isForm() && file.id().equals(ModelReader.formRef(task)))
                .findFirst()
                .orElseThrow();
        return eu.uptake.forms.FormSchema.parse(form.text()).fields().stream()
                .anyMatch(field -> Verdict.isVerdict(field, Properties.listOf(task, "routes")));
    }

    /** The tasks that end before this one begins, with nobody's work in between; also into and out of sub-processes. */
    private static Stream<UserTask> before(FlowNode node, Set<FlowNode> seen) {
        if (node instanceof StartEvent && node.getParentElement() instanceof SubProcess around) {
            return before(around, seen);
        }
        return node.getIncoming().stream()
                .map(SequenceFlow::getSource)
                .filter(seen::add)
                .flatMap(source -> source instanceof UserTask task
                        ? Stream.of(task)
                        : source instanceof SubProcess whole ? lastOf(whole, seen) : before(source, seen));
    }

    private static Stream<UserTask> lastOf(SubProcess whole, Set<FlowNode> seen) {
        return whole.getChildElementsByType(EndEvent.class).stream().flatMap(end -> before(end, seen));
    }

    @Test
    void everyFormIsATasksAnEventsOrTheStartForm() {
        var forms = ids(ModelFile::isForm);
        var used = diagrams().stream()
                .flatMap(drawn -> drawn.all(UserTask.class).stream())
                .map(ModelReader::formRef)
                .collect(Collectors.toCollection(TreeSet::new));
        diagrams().stream()
                .flatMap(drawn -> RequestReader.events(drawn.model()).stream())
                .forEach(event -> used.add(Properties.of(event, "form")));
        used.add(START_FORM);

        assertThat(forms).isEqualTo(used);
    }

    @Test
    void everyDecisionIsTaken() throws IOException {
        var taken = diagrams().stream()
                .flatMap(drawn -> drawn.all(org.camunda.bpm.model.bpmn.instance.BusinessRuleTask.class).stream())
                .map(task -> task.getCamundaDecisionRef())
                .collect(Collectors.toCollection(TreeSet::new));
        Stream.of(RuleTables.Table.values()).map(RuleTables.Table::id).forEach(taken::add);
        taken.addAll(questionnaires());
        taken.add("retention-class"); // asked for every finished case, and at no step of a journey

        assertThat(ids(ModelFile::isDecision)).isEqualTo(taken);
    }

    /** The tables that draw advice from questionnaires are named by these. */
    private static List<String> questionnaires() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/reference-data/questionnaires"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> tools.jackson.databind.json.JsonMapper.shared()
                            .readTree(file)
                            .get("advice")
                            .asString())
                    .toList();
        }
    }

    private static Set<String> ids(java.util.function.Predicate<ModelFile> kind) {
        return FILES.values().stream().filter(kind).map(ModelFile::id).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyHandlerBelongsToADrawnTask() throws IOException {
        var drawn = diagrams().stream()
                .flatMap(diagram -> diagram.all(UserTask.class).stream())
                .map(task -> task.getId())
                .collect(Collectors.toSet());
        var handled = classesEnding("Handler").stream()
                .filter(name -> !Set.of("taskHandler", "requestHandler").contains(name))
                .map(name -> "userTask_" + name.substring(0, name.length() - "Handler".length()))
                .toList();

        assertThat(handled).isNotEmpty().isSubsetOf(drawn);
    }

    @Test
    void everyRequestBelongsToAnEventThatCarriesAForm() throws IOException {
        var asked = diagrams().stream()
                .flatMap(drawn -> RequestReader.events(drawn.model()).stream())
                .map(event -> event.getId().substring(event.getId().indexOf('_') + 1) + "Request")
                .collect(Collectors.toSet());

        assertThat(classesEnding("Request")).isNotEmpty().isSubsetOf(asked);
    }

    @Test
    void everyDelegateIsNamedByAModelAndTheOtherWayRound() throws IOException {
        var named = FILES.values().stream()
                .filter(ModelFile::isDiagram)
                .flatMap(file -> Pattern.compile("\\$\\{(\\w+Delegate)}")
                        .matcher(file.text())
                        .results())
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var there = new TreeSet<>(classesEnding("Delegate"));
        there.remove("caseDelegate"); // what delegates share

        assertThat(there).isEqualTo(named);
    }

    /** Bean names of the classes of the engine room. */
    private static List<String> classesEnding(String suffix) throws IOException {
        try (var files = Files.list(CODE)) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void whatPeopleReadOfADiagramIsThereInFrench(Drawn drawn) {
        Set<String> texts = new HashSet<>();
        drawn.all(Process.class).forEach(process -> texts.add(process.getName()));
        drawn.all(FlowNode.class).forEach(node -> {
            texts.add(node.getName());
            texts.add(Properties.of(node, "says"));
            texts.add(Properties.of(node, "asks"));
            texts.add(Properties.of(node, "document"));
        });
        drawn.all(SequenceFlow.class).forEach(flow -> texts.add(flow.getName()));
        texts.remove(null);

        var missing = texts.stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .filter(text -> !FRENCH.containsKey(text))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void whatPeopleReadOfADecisionTableIsThereInFrench() {
        var read = Pattern.compile(
                "<description>([^<]*)</description>| label=\"([^\"]*)\"|<decision id=\"[^\"]*\" name=\"([^\"]*)\"");
        var missing = FILES.values().stream()
                .filter(file -> file.name().endsWith(".dmn"))
                .flatMap(file -> read.matcher(file.text()).results())
                .map(found -> Stream.of(1, 2, 3)
                        .map(found::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .map(text -> text.replace("&amp;", "&").replace("&gt;", ">").replace("&lt;", "<"))
                .map(text -> text.replace("&#10;", " ").replaceAll("\\s+", " ").strip())
                .filter(text -> !FRENCH.containsKey(text))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void noTranslationIsLeftOver() throws IOException {
        var texts = new StringBuilder();
        for (var file : FILES.values()) {
            texts.append(file.text().replace("&#10;", " ").replace("&amp;", "&").replaceAll("\\s+", " "));
        }
        var left = new TreeMap<>(FRENCH);
        left.keySet().removeIf(text -> texts.indexOf(text) >= 0);
        left.keySet().removeAll(Phrases.of("bpmn/texts").all(Locale.ENGLISH).keySet()); // words of codes

        assertThat(left.keySet()).isEmpty();
    }
}
