package eu.uptake.process;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts the watch on every task, stage, decision and end of every model, so that no model has to ask for it. */
class WatchListener extends AbstractBpmnParseListener {

    private final Watch watch;

    WatchListener(Watch watch) {
        this.watch = watch;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.getCandidateGroupIdExpressions().clear(); // whose turn it is stands in our own list
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) watch::opened);
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, (TaskListener) watch::completed);
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, (TaskListener) watch::cancelled);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) watch::stageEntered);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) watch::decided);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) watch::ended);
    }
}
