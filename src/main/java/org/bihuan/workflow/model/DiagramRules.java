package org.bihuan.workflow.model;

import java.util.Set;
import java.util.stream.Collectors;

import org.w3c.dom.Element;

/**
 * A picture draws what is in the model: no shape of something that is not there, no shape
 * without a place and no line without its ends.
 */
class DiagramRules implements Rule {

	private static final int ENDS = 2;

	@Override
	public void check(Model model, Problems problems) {
		Set<String> ids = Tree.all(model.root())
			.filter((element) -> Names.prefix(element).equals("bpmn"))
			.map((element) -> element.getAttribute("id"))
			.filter((id) -> !id.isEmpty())
			.collect(Collectors.toSet());
		model.all("bpmndi:BPMNPlane").forEach((plane) -> checkElement(plane, ids, problems));
		model.all("bpmndi:BPMNShape").forEach((shape) -> {
			checkElement(shape, ids, problems);
			if (Tree.children(shape, "dc:Bounds").findAny().isEmpty()) {
				problems.add(shape, "diagram-bounds");
			}
		});
		model.all("bpmndi:BPMNEdge").forEach((edge) -> {
			checkElement(edge, ids, problems);
			if (Tree.children(edge, "di:waypoint").count() < ENDS) {
				problems.add(edge, "diagram-points");
			}
		});
	}

	private void checkElement(Element drawn, Set<String> ids, Problems problems) {
		String reference = Names.local(drawn.getAttribute("bpmnElement"));
		if (!ids.contains(reference)) {
			problems.add(drawn, "diagram-element", reference);
		}
	}

}
