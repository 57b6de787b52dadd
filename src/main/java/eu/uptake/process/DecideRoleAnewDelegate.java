package eu.uptake.process;

import eu.uptake.assessment.Outsets;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Submissions;
import eu.uptake.eligibility.LaterFacts;
import eu.uptake.eligibility.Roles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** With the first assessment validated, decides by the same rules whether the company keeps its role. */
@Component
class DecideRoleAnewDelegate implements JavaDelegate {

    private static final String AGREEMENT = "userTask_signAgreement";

    private final CaseDelegate on;
    private final JourneyTables tables;
    private final RuleTasks ruleTasks;
    private final Roles roles;
    private final Outsets outsets;
    private final Submissions submissions;

    DecideRoleAnewDelegate(
            CaseDelegate on,
            JourneyTables tables,
            RuleTasks ruleTasks,
            Roles roles,
            Outsets outsets,
            Submissions submissions) {
        this.on = on;
        this.tables = tables;
        this.ruleTasks = ruleTasks;
        this.roles = roles;
        this.outsets = outsets;
        this.submissions = submissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = on.caseOf(execution);
        var stands = roles.decideAnew(
                file, known(file), tables.of(ruleTasks.asking(execution)), tables.of(file), on.actor());
        execution.setVariable("roleStands", stands);
        var detail = new HashMap<>(CaseDelegate.decided(execution, stands ? "eligible" : "refused"));
        detail.put("table", "role-eligibility"); // a step; what a person makes of it is told to the company
        on.note(execution, Happening.DECIDED, detail);
    }

    private LaterFacts known(Case file) {
        var outset = outsets.of(file);
        return new LaterFacts(
                outset.map(first -> BigDecimal.valueOf(first.maturity()).setScale(2, RoundingMode.HALF_UP))
                        .orElse(null),
                outset.map(first -> first.use() == null ? null : Long.valueOf(first.use()))
                        .orElse(null),
                declaredNotExcluded(file) ? "no" : "unknown");
    }

    private boolean declaredNotExcluded(Case file) {
        return submissions
                .latest(file, AGREEMENT, null)
                .filter(signed -> Boolean.TRUE.equals(signed.answers().get("noExclusion")))
                .isPresent();
    }
}
