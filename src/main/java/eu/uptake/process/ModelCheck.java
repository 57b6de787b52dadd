package eu.uptake.process;

import eu.uptake.forms.Expressions;
import eu.uptake.forms.FormRefused;
import eu.uptake.forms.FormSchema;
import eu.uptake.registry.EvidencePurpose;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides whether models may run: structure, what their expressions may reach, forms, and the conventions pages rely on.
 * All files are looked at together, and all findings come back together.
 */
@Component
class ModelCheck {

    private final SlaClasses sla;
    private final Expressions expressions;
    private final DelegateNames delegates;

    ModelCheck(SlaClasses sla, Expressions expressions, DelegateNames delegates) {
        this.sla = sla;
        this.expressions = expressions;
        this.delegates = delegates;
    }

    /** @throws ModelsRefused naming file and element of everything found */
    void check(Map<String, ModelFile> files) {
        List<String> findings = new ArrayList<>();
        var fit = files.values().stream().filter(file -> isFit(file, findings)).toList();
        var forms = forms(fit, findings);
        var diagrams = diagrams(fit, findings);
        Map<String, ModelFile> decisions = new HashMap<>();
        fit.stream().filter(ModelFile::isDecision).forEach(file -> decision(file, decisions, findings));
        var known = new KnownModels(
                ids(fit, ModelFile::isDiagram),
                forms,
                ids(fit, ModelFile::isDecision),
                Showable.in(diagrams.values()),
                sla);
        var loops = new LoopCheck();
        diagrams.forEach((file, diagram) -> findings.addAll(conventions(file, diagram, known, loops)));
        findings.addAll(loops.findings());
        if (!findings.isEmpty()) {
            throw new ModelsRefused(findings);
        }
    }

    /** In its place, not too large, and nothing in it that reaches beyond the model. */
    private boolean isFit(ModelFile file, List<String> findings) {
        if (!file.isInItsPlace()) {
            findings.add(file.name() + ": belongs into bpmn/, bpmn/decisions/ or forms/");
            return false;
        }
        if (file.isTooLarge()) {
            findings.add(file.name() + ": larger than " + ModelFile.LARGEST + " bytes");
            return false;
        }
        if (file.isForm()) {
            return true;
        }
        try {
            findings.addAll(new ReachCheck(file, delegates.all()).findings(ModelXml.read(file)));
            return true;
        } catch (ModelsRefused refused) {
            findings.addAll(refused.findings());
            return false;
        }
    }

    private Map<String, FormSchema> forms(List<ModelFile> files, List<String> findings) {
        Map<String, FormSchema> forms = new HashMap<>();
        files.stream().filter(ModelFile::isForm).forEach(file -> {
            try {
                var form = FormSchema.parse(file.text());
                if (!form.id().equals(file.id())) {
                    findings.add(file.name() + ": the form's id is " + form.id() + ", not the file's name");
                }
                form.complaints(expressions).forEach(complaint -> findings.add(file.name() + ": " + complaint));
                form.fields()
                        .forEach(field -> Stream.of(field.proves(), field.pictures())
                                .filter(purpose -> purpose != null && !EvidencePurpose.isKnown(purpose))
                                .forEach(purpose -> findings.add(file.name() + ": component '" + field.key()
                                        + "': proves " + purpose + ", which is no purpose of evidence")));
                forms.put(file.id(), form);
            } catch (FormRefused refused) {
                refused.findings().forEach(finding -> findings.add(file.name() + ": " + finding));
            }
        });
        return forms;
    }

    private static Map<ModelFile, BpmnModelInstance> diagrams(List<ModelFile> files, List<String> findings) {
        Map<ModelFile, BpmnModelInstance> diagrams = new LinkedHashMap<>();
        files.stream().filter(ModelFile::isDiagram).forEach(file -> {
            try {
                var diagram = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
                Bpmn.validateModel(diagram);
                diagrams.put(file, diagram);
            } catch (ModelException | ClassCastException e) {
                findings.add(file.name() + ": is not a valid BPMN file: " + why(e));
            }
        });
        return diagrams;
    }

    /** Words that the reader of diagrams doesn't know may stand where it counts on its own. */
    private static List<String> conventions(
            ModelFile file, BpmnModelInstance diagram, KnownModels known, LoopCheck loops) {
        try {
            loops.add(file, diagram);
            return new DiagramCheck(file, diagram, known).findings();
        } catch (ClassCastException | NullPointerException | ModelException e) {
            return List.of(
                    file.name() + ": cannot be understood: " + e.getClass().getSimpleName());
        }
    }

    private static void decision(ModelFile file, Map<String, ModelFile> known, List<String> findings) {
        try {
            var model = Dmn.readModelFromStream(new ByteArrayInputStream(file.content()));
            var decisions = model.getModelElementsByType(Decision.class);
            if (decisions.stream().noneMatch(decision -> decision.getId().equals(file.id()))) {
                findings.add(file.name() + ": holds no decision " + file.id());
            }
            for (var decision : decisions) {
                var other = known.putIfAbsent(decision.getId(), file);
                if (other != null) {
                    findings.add(
                            "%s, %s: the id is in use in %s".formatted(file.name(), decision.getId(), other.name()));
                }
            }
        } catch (ModelException e) {
            findings.add(file.name() + ": is not a valid DMN file: " + why(e));
        }
    }

    private static @Nullable String why(RuntimeException e) {
        var cause = e.getCause();
        return cause == null ? e.getMessage() : cause.getMessage();
    }

    private static Set<String> ids(List<ModelFile> files, Predicate<ModelFile> kind) {
        return files.stream().filter(kind).map(ModelFile::id).collect(Collectors.toUnmodifiableSet());
    }
}
