package eu.uptake.process;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.forms.FormField;
import eu.uptake.forms.FormSchema;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** A company tells everything once: what it is asked in two forms is offered to it the second time. */
class AskedOnceTest {

    private static final Map<String, ModelFile> FILES = new ModelFiles(null).all();
    private static final Set<String> SHORT = Set.of("textfield", "number", "select", "taglist");
    private static final Pattern OFFERED = Pattern.compile(
            "name=\"form\" value=\"([^\"]+)\"(?:(?!</camunda:properties>).)*\"offered-to\" value=\"[^\"]*sme",
            Pattern.DOTALL);

    /** A field of a form that companies fill in. */
    private record Asked(String form, FormField field) {

        String label() {
            return field.label().strip().toLowerCase();
        }

        boolean isMeasuredAnew() {
            return field.properties().containsKey("anew") || field.properties().containsKey(Contentment.SURVEY);
        }

        boolean isOffered() {
            var schema = schema(form);
            return Facts.in(schema, Map.of(field.key(), "told")).containsKey(field.key());
        }
    }

    @Test
    void companiesFillInTheFormsThatThisTestKnows() {
        assertThat(forms()).contains("register-sme", "describe-needs", "answer-six-month-survey", "seek-funding");
        assertThat(asked()).hasSizeGreaterThan(60);
    }

    @Test
    void whatTwoFormsAskByTheSameKeyIsOfferedOrMeasuredAnew() {
        Map<String, Set<String>> forms = new HashMap<>();
        asked().forEach(one ->
                forms.computeIfAbsent(one.field().key(), key -> new TreeSet<>()).add(one.form()));

        assertThat(asked().stream()
                        .filter(one -> forms.get(one.field().key()).size() > 1)
                        .filter(one -> !one.isMeasuredAnew() && !one.isOffered())
                        .map(one -> one.field().key() + " in "
                                + forms.get(one.field().key()))
                        .distinct())
                .isEmpty();
    }

    @Test
    void whatTwoFormsAskInTheSameWordsIsAskedByTheSameKey() {
        Map<String, Set<String>> keys = new HashMap<>();
        Map<String, Set<String>> forms = new HashMap<>();
        asked().stream().filter(one -> !one.label().isEmpty()).forEach(one -> {
            keys.computeIfAbsent(one.label(), label -> new TreeSet<>())
                    .add(one.field().key());
            forms.computeIfAbsent(one.label(), label -> new TreeSet<>()).add(one.form());
        });

        assertThat(keys.entrySet().stream()
                        .filter(entry -> forms.get(entry.getKey()).size() > 1
                                && entry.getValue().size() > 1))
                .isEmpty();
    }

    @Test
    void whatIsMeasuredAnewIsNeverOffered() {
        assertThat(asked().stream().filter(Asked::isMeasuredAnew)).isNotEmpty().noneMatch(Asked::isOffered);
    }

    /** Short answers; judgements, long texts and dates belong to the task they are given for. */
    private static List<Asked> asked() {
        return forms().stream()
                .flatMap(form -> schema(form).fields().stream().map(field -> new Asked(form, field)))
                .filter(one -> SHORT.contains(one.field().type()))
                .filter(one -> !one.field().key().matches("[a-z]\\d+.*"))
                .toList();
    }

    private static Set<String> forms() {
        var tasks = FILES.values().stream()
                .filter(ModelFile::isDiagram)
                .map(file -> Bpmn.readModelFromStream(new ByteArrayInputStream(file.content())))
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .filter(task -> task.getCamundaCandidateGroupsList().contains("sme"))
                .map(task -> task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef"));
        var requests = FILES.values().stream()
                .filter(ModelFile::isDiagram)
                .flatMap(file -> OFFERED.matcher(file.text()).results())
                .map(found -> found.group(1));
        return new TreeSet<>(Stream.of(Stream.of("register-sme"), tasks, requests)
                .flatMap(forms -> forms)
                .toList());
    }

    private static FormSchema schema(String form) {
        return FILES.values().stream()
                .filter(file -> file.isForm() && file.id().equals(form))
                .findFirst()
                .map(file -> FormSchema.parse(file.text()))
                .orElseThrow(() -> new AssertionError("no form " + form));
    }
}
