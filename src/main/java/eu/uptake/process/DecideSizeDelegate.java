package eu.uptake.process;

import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Submissions;
import eu.uptake.eligibility.Sizes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Decides on the size of the company by what it declared last. No business rule task: one asks one table once, and here
 * a table is asked for each tie and another for each year, before the one that settles the status.
 */
@Component
class DecideSizeDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final Submissions submissions;
    private final JourneyTables tables;
    private final RuleTasks ruleTasks;
    private final Sizes sizes;

    DecideSizeDelegate(
            CaseDelegate on, Submissions submissions, JourneyTables tables, RuleTasks ruleTasks, Sizes sizes) {
        this.on = on;
        this.submissions = submissions;
        this.tables = tables;
        this.ruleTasks = ruleTasks;
        this.sizes = sizes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = on.caseOf(execution);
        var declared = submissions
                .latest(file, DeclareCompanySizeHandler.TASK, null)
                .orElseThrow(() -> new IllegalStateException("No size was declared on " + file.number()));
        var reckoned = sizes.decide(
                file,
                SizeAnswers.of(declared.answers()).declaration(),
                tables.of(ruleTasks.asking(execution)),
                on.actor());
        execution.setVariable("sizeOutcome", reckoned.outcome());
        execution.setVariable("sizeDoubtful", reckoned.isDoubtful());
        if (reckoned.recheckOn() != null) {
            execution.setVariable("recheckOn", reckoned.recheckOn().toString());
        }
        on.note(execution, Happening.DECIDED, CaseDelegate.decided(execution, reckoned.result()));
    }
}
