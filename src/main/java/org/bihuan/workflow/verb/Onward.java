package org.bihuan.workflow.verb;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.bihuan.workflow.inbox.TaskRecord;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Which steps follow on a step with nothing but a choice between them. Only from these
 * can one come back: nothing else has happened on the way.
 */
@Component
class Onward {

	private final RepositoryService repository;

	Onward(@Lazy RepositoryService repository) {
		this.repository = repository;
	}

	/**
	 * Steps right after a step.
	 * @param task a task of the step
	 * @return their keys; empty if the model does more on the way, goes several ways or
	 * does the step several times
	 */
	Optional<Set<String>> after(TaskRecord task) {
		UserTask step = this.repository.getBpmnModelInstance(task.definitionId())
			.getModelElementById(task.row().step());
		if (several(step) || step.getOutgoing().size() != 1) {
			return Optional.empty();
		}
		Set<String> steps = new HashSet<>();
		Set<FlowNode> seen = new HashSet<>();
		Deque<FlowNode> waiting = new ArrayDeque<>(Set.of(target(step.getOutgoing().iterator().next())));
		while (!waiting.isEmpty()) {
			FlowNode node = waiting.poll();
			if (node instanceof UserTask next && next.getLoopCharacteristics() == null) {
				steps.add(next.getId());
			}
			else if (node instanceof ExclusiveGateway && seen.add(node)) {
				node.getOutgoing().stream().map(Onward::target).forEach(waiting::add);
			}
		}
		return steps.isEmpty() ? Optional.empty() : Optional.of(steps);
	}

	private static FlowNode target(SequenceFlow flow) {
		return flow.getTarget();
	}

	private static boolean several(UserTask step) {
		boolean inSeveral = step.getParentElement() instanceof Activity scope && scope.getLoopCharacteristics() != null;
		return inSeveral || step.getLoopCharacteristics() != null;
	}

}
