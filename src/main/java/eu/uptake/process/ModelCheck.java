package eu.uptake.process;

import eu.uptake.forms.Expressions;
import eu.uptake.forms.FormRefused;
import eu.uptake.forms.FormSchema;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
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
        var forms = forms(files, findings);
        var diagrams = diagrams(files, findings);
        files.values().stream().filter(ModelFile::isDecision).forEach(file -> decision(file, findings));
        var known = new KnownModels(diagrams.keySet(), forms, decisionIds(files), delegates.all(), sla);
        diagrams.forEach((name, diagram) ->
                new DiagramCheck(files.get(name), diagram, known).findings().forEach(findings::add));
        if (!findings.isEmpty()) {
            throw new ModelsRefused(findings);
        }
    }

    private Map<String, FormSchema> forms(Map<String, ModelFile> files, List<String> findings) {
        Map<String, FormSchema> forms = new HashMap<>();
        for (var file : files.values()) {
            if (!file.isForm()) {
                continue;
            }
            try {
                var form = FormSchema.parse(file.text());
                if (!form.id().equals(file.id())) {
                    findings.add(file.name() + ": the form's id is " + form.id() + ", not the file's name");
                }
                form.complaints(expressions).forEach(complaint -> findings.add(file.name() + ": " + complaint));
                forms.put(file.id(), form);
            } catch (FormRefused refused) {
                refused.findings().forEach(finding -> findings.add(file.name() + ": " + finding));
            }
        }
        return forms;
    }

    private static Map<String, BpmnModelInstance> diagrams(Map<String, ModelFile> files, List<String> findings) {
        Map<String, BpmnModelInstance> diagrams = new HashMap<>();
        for (var file : files.values()) {
            if (!file.isDiagram()) {
                continue;
            }
            try {
                var diagram = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
                Bpmn.validateModel(diagram);
                diagrams.put(file.name(), diagram);
            } catch (ModelException e) {
                findings.add(file.name() + ": is not a valid BPMN file: " + e.getMessage());
            }
        }
        return diagrams;
    }

    private static void decision(ModelFile file, List<String> findings) {
        try {
            var model = Dmn.readModelFromStream(new ByteArrayInputStream(file.content()));
            var decisions = model.getModelElementsByType(Decision.class);
            if (decisions.stream().noneMatch(decision -> decision.getId().equals(file.id()))) {
                findings.add(file.name() + ": holds no decision " + file.id());
            }
            DecisionCheck.findings(file, model).forEach(findings::add);
        } catch (ModelException e) {
            findings.add(file.name() + ": is not a valid DMN file: " + e.getMessage());
        }
    }

    private static List<String> decisionIds(Map<String, ModelFile> files) {
        return files.values().stream()
                .filter(ModelFile::isDecision)
                .map(ModelFile::id)
                .toList();
    }
}
