package eu.uptake.process;

import eu.uptake.registry.Companies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the model whether the company may be known already. */
@Component
class CheckDuplicateDelegate implements JavaDelegate {

    private final CaseDelegate on;
    private final Companies companies;

    CheckDuplicateDelegate(CaseDelegate on, Companies companies) {
        this.on = on;
        this.companies = companies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var alike = companies.lookAlikes(on.caseOf(execution).companyId());
        execution.setVariable("duplicateSuspected", !alike.isEmpty());
    }
}
