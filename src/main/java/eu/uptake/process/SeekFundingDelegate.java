package eu.uptake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a funding application beside the assistance. */
@Component
class SeekFundingDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final FundingWish wish;

    SeekFundingDelegate(CaseDelegate on, FundingWish wish) {
        this.on = on;
        this.wish = wish;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var variables = wish.open(on.caseOf(execution), null);
        on.tell(execution, "case.fundingSought", variables);
    }
}
