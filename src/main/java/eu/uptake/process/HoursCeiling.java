package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The hours that need nobody's approval, as the decision table has them, so that the form need not say it again. */
@Component
class HoursCeiling {

    private static final String DECISION = "hours-approval";
    private static final Pattern AT_MOST = Pattern.compile("<=\\s*(\\d+(?:\\.\\d+)?)");

    private final RepositoryService repository;
    private final Map<String, Optional<BigDecimal>> known = new ConcurrentHashMap<>();

    HoursCeiling(RepositoryService repository) {
        this.repository = repository;
    }

    /** For a form: what {@code {{hoursCeiling}}} shows there; nothing if the table is of another shape. */
    Map<String, Object> fact(WorkItem item) {
        return of(item.process(), item.processVersion())
                .<Map<String, Object>>map(hours -> Map.of("hoursCeiling", hours))
                .orElse(Map.of());
    }

    /** As the journey of the case has it. */
    Optional<BigDecimal> of(Case file) {
        return of(Models.JOURNEY, file.journeyVersion());
    }

    private Optional<BigDecimal> of(String key, int version) {
        return known.computeIfAbsent(key + ":" + version, unseen -> read(key, version));
    }

    private Optional<BigDecimal> read(String key, int version) {
        var process = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .singleResult();
        var decision = process == null
                ? null
                : repository
                        .createDecisionDefinitionQuery()
                        .deploymentId(process.getDeploymentId())
                        .decisionDefinitionKey(DECISION)
                        .singleResult();
        return decision == null
                ? Optional.empty()
                : repository.getDmnModelInstance(decision.getId()).getModelElementsByType(Rule.class).stream()
                        .filter(HoursCeiling::approves)
                        .flatMap(rule -> rule.getInputEntries().stream())
                        .map(entry ->
                                AT_MOST.matcher(entry.getText().getTextContent().strip()))
                        .filter(matcher -> matcher.matches())
                        .map(matcher -> new BigDecimal(matcher.group(1)))
                        .findFirst();
    }

    private static boolean approves(Rule rule) {
        return rule.getOutputEntries().stream()
                .anyMatch(entry -> entry.getText().getTextContent().strip().equals("\"auto\""));
    }
}
