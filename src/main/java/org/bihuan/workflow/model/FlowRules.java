package org.bihuan.workflow.model;

import java.util.List;

import org.w3c.dom.Element;

/**
 * Every way through a gateway is named, decided by one question, and has a default.
 */
class FlowRules implements Rule {

	@Override
	public void check(Model model, Problems problems) {
		model.nodes().forEach((node) -> requireName(node, problems));
		model.all("bpmn:sequenceFlow").forEach((flow) -> checkEnds(model, flow, problems));
		model.all("bpmn:sequenceFlow")
			.filter(this::isConditional)
			.forEach((flow) -> checkConditional(model, flow, problems));
		model.all("bpmn:exclusiveGateway").forEach((gateway) -> checkGateway(model, gateway, problems));
	}

	private void checkEnds(Model model, Element flow, Problems problems) {
		for (String end : List.of("sourceRef", "targetRef")) {
			String id = flow.getAttribute(end);
			if (model.node(id) == null) {
				problems.add(flow, "flow-end", end, id);
			}
		}
	}

	private void checkConditional(Model model, Element flow, Problems problems) {
		if (!model.isNode(flow.getAttribute("sourceRef"), "bpmn:exclusiveGateway")) {
			problems.add(flow, "condition-place");
		}
		requireName(flow, problems);
	}

	private void checkGateway(Model model, Element gateway, Problems problems) {
		List<Element> flows = model.outgoing(gateway);
		String fallback = gateway.getAttribute("default");
		if (flows.size() > 1 && flows.stream().noneMatch((flow) -> flow.getAttribute("id").equals(fallback))) {
			problems.add(gateway, "default-flow");
		}
		for (Element flow : flows) {
			boolean asks = flows.size() > 1 && !flow.getAttribute("id").equals(fallback);
			if (asks != isConditional(flow)) {
				problems.add(flow, "flow-condition");
			}
		}
	}

	private boolean isConditional(Element flow) {
		return Tree.children(flow, "bpmn:conditionExpression").findAny().isPresent();
	}

	private void requireName(Element element, Problems problems) {
		if (element.getAttribute("name").isBlank()) {
			problems.add(element, "name");
		}
	}

}
