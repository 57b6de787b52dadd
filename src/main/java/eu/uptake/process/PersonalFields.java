package eu.uptake.process;

import eu.uptake.forms.FormField;
import eu.uptake.forms.FormSchema;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * What forms and diagrams say about keeping: fields whose answers are names, addresses or numbers of people have the
 * property {@code personal}, {@code true}; those that tell something else about them, {@code about}; tasks whose forms are records of State aid have the property {@code records}, {@code aid}. A field or
 * task that any model names so is treated so in all: what was handed in may be older than the model.
 */
@Component
public class PersonalFields {

    /** Of a form field. */
    static final String PERSONAL = "personal";

    /** The values that mean so. */
    private static final Set<String> MARKED = Set.of("true", "about");

    private static final String RECORDS = "records";
    private static final String AID = "aid";
    private static final String FILES = "filepicker";

    private final Set<String> answers;
    private final Set<String> names;
    private final Set<String> files;
    private final Set<String> aidTasks;

    PersonalFields(ModelFiles models) {
        var all = models.all().values();
        var schemas = all.stream()
                .filter(ModelFile::isForm)
                .map(file -> FormSchema.parse(file.text()))
                .toList();
        this.answers = keys(schemas, field -> !field.type().equals(FILES));
        this.names = keys(schemas, field -> "true".equals(field.properties().get(PERSONAL)));
        this.files = keys(schemas, field -> field.type().equals(FILES));
        this.aidTasks = all.stream()
                .filter(ModelFile::isDiagram)
                .flatMap(file -> Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()))
                        .getModelElementsByType(UserTask.class)
                        .stream())
                .filter(task -> AID.equals(Properties.of(task, RECORDS)))
                .map(UserTask::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> keys(List<FormSchema> schemas, Predicate<FormField> wanted) {
        return schemas.stream()
                .flatMap(schema -> personal("", schema.fields(), wanted))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> personal(String above, List<FormField> fields, Predicate<FormField> wanted) {
        return fields.stream()
                .flatMap(field -> field.row().isEmpty()
                        ? Stream.of(field)
                                .filter(one -> MARKED.contains(one.properties().getOrDefault(PERSONAL, "")))
                                .filter(wanted)
                                .map(one -> above + one.key())
                        : personal(above + field.key() + ".", field.row(), wanted));
    }

    /** Where answers about people stand: by key, those of rows behind the key of their list, {@code log.people}. */
    public Set<String> answers() {
        return answers;
    }

    /** Those of them that are names, addresses and numbers, by which a person is found elsewhere. */
    public Set<String> names() {
        return names;
    }

    /** Fields whose files may show or name people. */
    public Set<String> files() {
        return files;
    }

    /** Tasks by their ids in the models. */
    public Set<String> aidTasks() {
        return aidTasks;
    }
}
