package org.bihuan.workflow.step;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * The ways through a model: into a sub-process by its start, out of it where its end
 * leads, and away from a node by what is attached to it.
 *
 * @param entries where a process, or something beside it, begins
 * @param onward what follows each node
 */
record ModelWays(Set<String> entries, Map<String, Set<String>> onward) {

	static ModelWays of(BpmnModelInstance model) {
		ModelWays ways = new ModelWays(new HashSet<>(), new HashMap<>());
		model.getModelElementsByType(FlowNode.class).forEach(ways::add);
		return ways;
	}

	private void add(FlowNode node) {
		Set<String> next = this.onward.computeIfAbsent(node.getId(), (id) -> new HashSet<>());
		if (node instanceof SubProcess part) {
			part.getChildElementsByType(StartEvent.class).forEach((start) -> next.add(start.getId()));
		}
		else {
			boolean leaves = node instanceof EndEvent && node.getParentElement() instanceof SubProcess;
			FlowNode from = leaves ? (FlowNode) node.getParentElement() : node;
			from.getOutgoing().forEach((flow) -> next.add(flow.getTarget().getId()));
		}
		if (node instanceof BoundaryEvent event) {
			this.onward.computeIfAbsent(event.getAttachedTo().getId(), (id) -> new HashSet<>()).add(event.getId());
		}
		if (node instanceof StartEvent
				&& !(node.getParentElement() instanceof SubProcess part && !part.triggeredByEvent())) {
			this.entries.add(node.getId());
		}
	}

	/** Whether a node can be reached without another one. */
	boolean reach(String node, String without) {
		Set<String> seen = new HashSet<>();
		Deque<String> waiting = new ArrayDeque<>(this.entries);
		while (!waiting.isEmpty()) {
			String at = waiting.poll();
			if (at.equals(node)) {
				return true;
			}
			if (!at.equals(without) && seen.add(at)) {
				waiting.addAll(this.onward.getOrDefault(at, Set.of()));
			}
		}
		return false;
	}

}
