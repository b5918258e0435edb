package org.bihuan.workflow.engine;

import java.util.List;

import org.bihuan.workflow.step.InboxListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Lets every user task of every model write its inbox row, whoever drew the model.
 */
class InboxParseListener extends AbstractBpmnParseListener {

	private static final List<String> EVENTS = List.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_COMPLETE,
			TaskListener.EVENTNAME_DELETE);

	private final InboxListener listener;

	InboxParseListener(InboxListener listener) {
		this.listener = listener;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		EVENTS.forEach((event) -> task.addBuiltInTaskListener(event, this.listener));
	}

}
