package org.bihuan.workflow.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/**
 * Nothing in a model that no start event leads to.
 */
class Reachability implements Rule {

	@Override
	public void check(Model model, Problems problems) {
		Map<String, Set<String>> targets = targets(model);
		Set<Element> reached = new HashSet<>();
		Deque<Element> open = new ArrayDeque<>();
		model.all("bpmn:process").flatMap(this::entrances).forEach(open::add);
		while (!open.isEmpty()) {
			Element node = open.remove();
			if (reached.add(node)) {
				entrances(node).forEach(open::add);
				targets.getOrDefault(node.getAttribute("id"), Set.of())
					.stream()
					.flatMap((target) -> Stream.ofNullable(model.node(target)))
					.forEach(open::add);
			}
		}
		model.nodes()
			.stream()
			.filter((node) -> !reached.contains(node))
			.forEach((node) -> problems.add(node, "unreachable"));
	}

	private Map<String, Set<String>> targets(Model model) {
		Map<String, Set<String>> targets = new HashMap<>();
		model.all("bpmn:sequenceFlow")
			.forEach((flow) -> lead(targets, flow.getAttribute("sourceRef"), flow.getAttribute("targetRef")));
		model.all("bpmn:boundaryEvent")
			.forEach((event) -> lead(targets, event.getAttribute("attachedToRef"), event.getAttribute("id")));
		return targets;
	}

	private void lead(Map<String, Set<String>> targets, String from, String to) {
		targets.computeIfAbsent(from, (key) -> new HashSet<>()).add(to);
	}

	/** Start events of a scope and the event sub-processes that wait in it. */
	private Stream<Element> entrances(Element scope) {
		return Tree.children(scope)
			.filter((child) -> Names.of(child).equals("bpmn:startEvent")
					|| child.getAttribute("triggeredByEvent").equals("true"));
	}

}
