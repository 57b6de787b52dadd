package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.DecisionRecord;
import eu.uptake.casefile.Decisions;
import eu.uptake.casefile.EvidenceFiles;
import eu.uptake.platform.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The decision tables. Whatever a table decides about a case is kept with its inputs and the rules that fired, in the
 * same transaction: for a model's rule task by listening to the engine, for everybody else because they ask here.
 */
@Component
public class DecisionTables implements DmnDecisionEvaluationListener {

    private final RepositoryService repository;
    private final DecisionService engine;
    private final Decisions decisions;
    private final RuleTasks ruleTasks;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, DecisionTable> known = new ConcurrentHashMap<>();
    private final ThreadLocal<@Nullable Ruled> heard = new ThreadLocal<>();
    private final ThreadLocal<Boolean> asking = ThreadLocal.withInitial(() -> false);

    DecisionTables(
            @Lazy RepositoryService repository,
            @Lazy DecisionService engine,
            Decisions decisions,
            RuleTasks ruleTasks,
            JsonMapper json,
            Clock clock) {
        this.repository = repository;
        this.engine = engine;
        this.decisions = decisions;
        this.ruleTasks = ruleTasks;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Who asks a table, about what.
     *
     * @param item the service or application it is about, with its label; none for the case as a whole
     * @param element for which it is asked, by its id in the model
     * @param name what is decided, in English
     * @param by in whose action; nobody when a timer asks
     */
    public record Asking(
            Case file,
            @Nullable String item,
            @Nullable String about,
            String element,
            String name,
            @Nullable Actor by) {}

    /**
     * Asks the newest version of a table and keeps what it decides, within the caller's transaction.
     *
     * @return a row of output values for each result
     * @throws IllegalArgumentException if there is no such table
     */
    public List<Map<String, Object>> decide(Asking asked, String table, Map<String, @Nullable Object> known) {
        return decide(asked, newest(table), known).outputs();
    }

    /** What one rule says, with the words it has for itself. */
    public record Said(String words, Map<String, Object> outputs) {}

    /**
     * Asks the newest version of a table without keeping what it says: for what decides nothing about a case.
     *
     * @throws IllegalArgumentException if there is no such table
     */
    public List<Said> ask(String table, Map<String, @Nullable Object> known) {
        var definition = newest(table);
        var ruled = evaluate(definition, table(definition).inputs(known));
        return IntStream.range(0, ruled.rules().size())
                .mapToObj(at ->
                        new Said(ruled.rules().get(at).text(), ruled.outputs().get(at)))
                .toList();
    }

    /**
     * What a table is called in its newest version, in English.
     *
     * @throws IllegalArgumentException if there is no such table
     */
    String name(String table) {
        return newest(table).getName();
    }

    private DecisionDefinition newest(String table) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(table)
                        .latestVersion()
                        .singleResult())
                .orElseThrow(() -> new IllegalArgumentException("No decision table " + table));
    }

    /** Decides and keeps likewise, by that version. */
    Ruled decide(Asking asked, DecisionDefinition definition, Map<String, @Nullable Object> known) {
        var read = table(definition);
        var inputs = read.inputs(known);
        var ruled = evaluate(definition, inputs);
        keep(asked, read, inputs, ruled);
        return ruled;
    }

    /** Decides the same again and compares; nothing is changed by it. */
    public Redecided again(DecisionRecord made) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(made.decision())
                .decisionDefinitionVersion(made.version())
                .singleResult();
        if (definition == null) {
            return new Redecided.TableGone();
        }
        if (!table(definition).hash().equals(made.tableHash())) {
            return new Redecided.TableChanged();
        }
        var ruled = evaluate(definition, made.inputs());
        return text(ruled.outputs()).equals(text(made.outputs()))
                        && text(ruled.rules()).equals(text(made.rules()))
                ? new Redecided.Same()
                : new Redecided.Different(ruled.outputs(), ruled.rules());
    }

    private String text(Object values) {
        return json.writeValueAsString(values);
    }

    private Ruled evaluate(DecisionDefinition definition, Map<String, Object> inputs) {
        return aside(() -> {
            engine.evaluateDecisionById(definition.getId()).variables(inputs).evaluate();
            return Optional.ofNullable(heard.get()).orElseThrow();
        });
    }

    /** What is asked here is heard here, even while a rule task of the engine stands around it. */
    private Ruled aside(Supplier<Ruled> question) {
        asking.set(true);
        try {
            return question.get();
        } finally {
            asking.remove();
            heard.remove();
        }
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent evaluation) {
        if (!(evaluation.getDecisionResult().getDecision() instanceof DecisionDefinition definition)) {
            return;
        }
        var table = table(definition);
        if (asking.get()) {
            heard.set(Ruled.of(evaluation, table));
            return;
        }
        var around = Context.getCoreExecutionContext();
        if (around != null
                && around.getExecution() instanceof ExecutionEntity execution
                && execution.getBpmnModelElementInstance() instanceof BusinessRuleTask) {
            keep(
                    ruleTasks.asking(execution),
                    table,
                    table.inputs(execution.getVariables()),
                    Ruled.of(evaluation, table));
        }
    }

    private void keep(Asking asked, DecisionTable table, Map<String, Object> inputs, Ruled ruled) {
        var by = asked.by();
        decisions.keep(new DecisionRecord(
                0,
                asked.file().id(),
                asked.item(),
                asked.about(),
                asked.element(),
                asked.name(),
                table.key(),
                table.version(),
                table.hash(),
                inputs,
                ruled.cells(),
                ruled.rules(),
                ruled.outputs(),
                by == null ? null : by.person(),
                by == null ? null : by.name(),
                clock.instant(),
                null,
                null,
                null));
    }

    private DecisionTable table(DecisionDefinition definition) {
        return known.computeIfAbsent(definition.getId(), id -> read(definition));
    }

    private DecisionTable read(DecisionDefinition definition) {
        try (var file = repository.getDecisionModel(definition.getId())) {
            var content = file.readAllBytes();
            var digest = EvidenceFiles.sha256();
            digest.update(content);
            return DecisionTable.of(
                    definition.getKey(),
                    definition.getVersion(),
                    EvidenceFiles.hex(digest),
                    Dmn.readModelFromStream(new ByteArrayInputStream(content)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the table " + definition.getKey(), e);
        }
    }
}
