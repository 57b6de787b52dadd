package eu.uptake.process;

import eu.uptake.forms.FormSchema;
import eu.uptake.platform.Phrases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What can be read from the diagrams, each version as it was deployed; read once, then kept in memory. */
@Component
public class Models {

    static final String JOURNEY = "sme-journey";

    private final RepositoryService repository;
    private final Phrases phrases = Phrases.of("bpmn/texts");
    private final Map<Version, ProcessModel> models = new ConcurrentHashMap<>();
    private final Map<Version, String> definitions = new ConcurrentHashMap<>();
    private final Map<String, String> deployments = new ConcurrentHashMap<>();
    private final Map<String, String> besides = new ConcurrentHashMap<>();
    private final Map<Integer, List<RequestModel>> requests = new ConcurrentHashMap<>();
    private final Map<String, FormSchema> forms = new ConcurrentHashMap<>();

    Models(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** The journey as cases of that version run it. */
    public ProcessModel journey(int version) {
        return model(JOURNEY, version);
    }

    public TaskModel task(String process, int version, String element) {
        var task = model(process, version).tasks().get(element);
        if (task == null) {
            throw new IllegalArgumentException("No task %s in %s version %d".formatted(element, process, version));
        }
        return task;
    }

    /** Every process in its newest version, the journey first. */
    public List<ProcessModel> latest() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> model(definition.getKey(), definition.getVersion()))
                .sorted(Comparator.comparing((ProcessModel model) -> !model.id().equals(JOURNEY))
                        .thenComparing(ProcessModel::name))
                .toList();
    }

    /** @throws IllegalArgumentException if there is no such process */
    public ProcessModel latest(String process) {
        return model(process, newest(process).getVersion());
    }

    /** The BPMN XML of the newest version. */
    public String diagram(String process) {
        try (var xml = repository.getProcessModel(newest(process).getId())) {
            return text(xml);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the diagram of " + process, e);
        }
    }

    /** A model's text in the reader's language; English, as drawn, where no other is known. */
    public String say(String text, Locale locale) {
        return phrases.translate(text, locale);
    }

    /** One version of a process. @throws IllegalArgumentException if there is none */
    public ProcessModel model(String process, int version) {
        return models.computeIfAbsent(
                new Version(process, version),
                key -> ModelReader.read(repository.getBpmnModelInstance(definition(key)), version));
    }

    /** The form of a task as that version of the process was deployed with it. */
    public FormSchema form(TaskModel task) {
        return form(task.process(), task.version(), task.form());
    }

    /** The newest version of a form that starts a process. */
    public FormSchema startForm(String form) {
        return form(JOURNEY, newest(JOURNEY).getVersion(), form);
    }

    /** What the models deployed with that version of the journey let people ask for. */
    List<RequestModel> requests(int journeyVersion) {
        return requests.computeIfAbsent(
                journeyVersion,
                version -> repository
                        .createProcessDefinitionQuery()
                        .deploymentId(repository
                                .getProcessDefinition(definition(new Version(JOURNEY, version)))
                                .getDeploymentId())
                        .orderByProcessDefinitionKey()
                        .asc()
                        .list()
                        .stream()
                        .flatMap(beside -> model(beside.getKey(), beside.getVersion()).requests().stream())
                        .toList());
    }

    /** A form as it was deployed together with that version of the process. */
    public FormSchema form(String process, int version, String form) {
        var definition = definition(new Version(process, version));
        return forms.computeIfAbsent(definition + "/" + form, key -> load(definition, form));
    }

    /** What that version of the process was deployed with, by the engine's name of it. */
    String deployment(String process, int version) {
        return deployments.computeIfAbsent(
                definition(new Version(process, version)),
                definition -> repository.getProcessDefinition(definition).getDeploymentId());
    }

    private FormSchema load(String definition, String form) {
        var deployment = repository.getProcessDefinition(definition).getDeploymentId();
        try (var file = repository.getResourceAsStream(deployment, ModelFile.formName(form))) {
            return FormSchema.parse(text(file));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read form " + form, e);
        }
    }

    /** The engine's name of another process, as it was deployed together with that version. */
    String beside(String process, int version, String other) {
        var definition = definition(new Version(process, version));
        return besides.computeIfAbsent(
                definition + "/" + other,
                key -> repository
                        .createProcessDefinitionQuery()
                        .deploymentId(
                                repository.getProcessDefinition(definition).getDeploymentId())
                        .processDefinitionKey(other)
                        .singleResult()
                        .getId());
    }

    private String definition(Version version) {
        return definitions.computeIfAbsent(
                version,
                key -> Optional.ofNullable(repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(key.process())
                                .processDefinitionVersion(key.version())
                                .singleResult())
                        .map(ProcessDefinition::getId)
                        .orElseThrow(() -> new IllegalArgumentException("No " + key)));
    }

    private ProcessDefinition newest(String process) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalArgumentException("No process " + process);
        }
        return definition;
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    private record Version(String process, int version) {}
}
