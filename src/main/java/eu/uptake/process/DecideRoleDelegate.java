package eu.uptake.process;

import eu.uptake.casefile.Happening;
import eu.uptake.eligibility.Roles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Decides whether the company can take part in its role. No business rule task: all conditions count, not the first, and
 * the model may hold one word of what came of them.
 */
@Component
class DecideRoleDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final JourneyTables tables;
    private final RuleTasks ruleTasks;
    private final Roles roles;

    DecideRoleDelegate(CaseDelegate on, JourneyTables tables, RuleTasks ruleTasks, Roles roles) {
        this.on = on;
        this.tables = tables;
        this.ruleTasks = ruleTasks;
        this.roles = roles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = on.caseOf(execution);
        var claim = CaseDelegate.text(execution, "roleClaim");
        var member = CaseDelegate.text(execution, "member");
        var reckoned = roles.decide(file, claim, member, tables.of(ruleTasks.asking(execution)), on.actor());
        var result = reckoned.eligible() ? "eligible" : "refused";
        execution.setVariable("roleDecision", result);
        on.note(execution, Happening.DECIDED, CaseDelegate.decided(execution, result));
    }
}
