package eu.uptake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityStartBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Lets a called process tell its caller how it ended: {@code endEvent_noGo} leaves {@code outcome = "noGo"}, so that no
 * model needs a script for it.
 */
class OutcomeListener extends AbstractBpmnParseListener {

    static final String OUTCOME = "outcome";
    private static final String PREFIX = "endEvent_";
    private static final ExecutionListener TELL = OutcomeListener::tell;

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getId().startsWith(PREFIX) && endsTheProcess(scope)) {
            activity.addListener(ExecutionListener.EVENTNAME_START, TELL);
        }
    }

    /** Its own level, or an event sub-process that has interrupted it; what runs beside it does not end it. */
    private static boolean endsTheProcess(ScopeImpl scope) {
        return scope instanceof ProcessDefinitionImpl
                || scope instanceof ActivityImpl part
                        && part.getActivityStartBehavior() == ActivityStartBehavior.INTERRUPT_EVENT_SCOPE;
    }

    private static void tell(DelegateExecution execution) {
        var instance = ((ExecutionEntity) execution).getProcessInstance();
        instance.setVariable(OUTCOME, execution.getCurrentActivityId().substring(PREFIX.length()));
    }
}
