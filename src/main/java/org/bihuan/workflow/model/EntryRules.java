package org.bihuan.workflow.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/**
 * Every scope begins in one way that the engine knows, every event waits for one thing,
 * and no line leaves its scope.
 */
class EntryRules implements Rule {

	private static final Set<String> DEFINITIONS = Set.of("bpmn:timerEventDefinition", "bpmn:messageEventDefinition",
			"bpmn:conditionalEventDefinition", "bpmn:terminateEventDefinition");

	@Override
	public void check(Model model, Problems problems) {
		model.all("bpmn:process").forEach((process) -> checkProcess(process, problems));
		model.all("bpmn:subProcess").forEach((scope) -> checkScope(scope, problems));
		model.nodes().forEach((node) -> checkKind(node, problems));
		model.all("bpmn:boundaryEvent").forEach((event) -> checkAttached(model, event, problems));
		model.all("bpmn:sequenceFlow").forEach((flow) -> checkFlow(model, flow, problems));
	}

	private void checkProcess(Element process, Problems problems) {
		List<Element> starts = starts(process);
		long plain = starts.stream()
			.filter((start) -> !waitsFor(start, "bpmn:messageEventDefinition")
					&& !waitsFor(start, "bpmn:conditionalEventDefinition"))
			.count();
		if (starts.isEmpty() || plain > 1) {
			problems.add(process, "start", starts.size());
		}
		starts.stream()
			.flatMap((start) -> Tree.children(start, "bpmn:timerEventDefinition"))
			.flatMap(Tree::children)
			.filter((time) -> Grammar.isEvaluated(Tree.text(time)))
			.forEach((time) -> problems.add(time, "start-time", Tree.text(time).strip()));
	}

	private void checkScope(Element scope, Problems problems) {
		List<Element> starts = starts(scope);
		boolean waits = scope.getAttribute("triggeredByEvent").equals("true");
		if (starts.size() != 1 || (definitions(starts.get(0)).findAny().isPresent() != waits)) {
			problems.add(scope, "start", starts.size());
		}
	}

	private void checkKind(Element node, Problems problems) {
		long kinds = definitions(node).count();
		boolean right = switch (Names.of(node)) {
			case "bpmn:intermediateCatchEvent", "bpmn:boundaryEvent" -> kinds == 1;
			case "bpmn:startEvent", "bpmn:endEvent" -> kinds <= 1;
			default -> true;
		};
		if (!right) {
			problems.add(node, "event-kind", kinds);
		}
	}

	private void checkAttached(Model model, Element event, Problems problems) {
		String host = Names.local(event.getAttribute("attachedToRef"));
		Element node = model.node(host);
		if (node == null || node.getParentNode() != event.getParentNode()) {
			problems.add(event, "attached", host);
		}
	}

	private void checkFlow(Model model, Element flow, Problems problems) {
		Element from = model.node(flow.getAttribute("sourceRef"));
		Element to = model.node(flow.getAttribute("targetRef"));
		if (from == null || to == null) {
			return;
		}
		if (from.getParentNode() != flow.getParentNode() || to.getParentNode() != flow.getParentNode()) {
			problems.add(flow, "flow-scope");
		}
		if (Names.of(from).equals("bpmn:eventBasedGateway") && !Names.of(to).equals("bpmn:intermediateCatchEvent")) {
			problems.add(flow, "event-gateway", to.getAttribute("id"));
		}
	}

	private static List<Element> starts(Element scope) {
		return Tree.children(scope, "bpmn:startEvent").toList();
	}

	private static Stream<Element> definitions(Element event) {
		return Tree.children(event).filter((child) -> DEFINITIONS.contains(Names.of(child)));
	}

	private static boolean waitsFor(Element event, String definition) {
		return Tree.children(event, definition).findAny().isPresent();
	}

}
