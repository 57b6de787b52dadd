package eu.uptake.process;

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
        return known.computeIfAbsent(item.process() + ":" + item.processVersion(), unseen -> read(item))
                .<Map<String, Object>>map(hours -> Map.of("hoursCeiling", hours))
                .orElse(Map.of());
    }

    private Optional<BigDecimal> read(WorkItem item) {
        var process = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(item.process())
                .processDefinitionVersion(item.processVersion())
                .singleResult();
        var decision = repository
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
