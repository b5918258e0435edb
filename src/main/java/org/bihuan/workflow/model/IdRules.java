package org.bihuan.workflow.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.w3c.dom.Element;

/**
 * Identifiers that a person can read: history, heat maps and migrations name them for
 * years.
 */
class IdRules implements Rule {

	private static final List<String> EVENT = List.of("Event_");

	private static final List<String> GATEWAY = List.of("Gateway_");

	private static final Map<String, List<String>> PREFIXES = Map.ofEntries(
			Map.entry("bpmn:startEvent", List.of("StartEvent_", "Event_")),
			Map.entry("bpmn:endEvent", List.of("EndEvent_", "Event_")), Map.entry("bpmn:intermediateCatchEvent", EVENT),
			Map.entry("bpmn:intermediateThrowEvent", EVENT),
			Map.entry("bpmn:boundaryEvent", List.of("Event_", "BoundaryEvent_")),
			Map.entry("bpmn:serviceTask", List.of("Task_")), Map.entry("bpmn:receiveTask", List.of("Task_")),
			Map.entry("bpmn:callActivity", List.of("Task_", "CallActivity_")),
			Map.entry("bpmn:subProcess", List.of("SubProcess_")), Map.entry("bpmn:exclusiveGateway", GATEWAY),
			Map.entry("bpmn:parallelGateway", GATEWAY), Map.entry("bpmn:eventBasedGateway", GATEWAY),
			Map.entry("bpmn:sequenceFlow", List.of("Flow_")), Map.entry("bpmn:message", List.of("Message_")),
			Map.entry("bpmn:collaboration", List.of("Collaboration_")),
			Map.entry("bpmn:participant", List.of("Participant_")), Map.entry("bpmn:lane", List.of("Lane_")));

	private static final Pattern LEGIBLE = Pattern.compile("[A-Za-z]+_[A-Za-z0-9._-]{1,80}");

	/** What modelling tools draw by lot: seven characters, the first a 0 or a 1. */
	private static final Pattern GENERATED = Pattern.compile("[A-Za-z]+_[01][0-9a-z]{6}");

	@Override
	public void check(Model model, Problems problems) {
		Set<String> seen = new HashSet<>();
		Tree.all(model.root()).filter((element) -> Names.prefix(element).equals("bpmn")).forEach((element) -> {
			if (element.hasAttribute("id") && !seen.add(element.getAttribute("id"))) {
				problems.add(element, "duplicate-id");
			}
			check(element, problems);
		});
	}

	private void check(Element element, Problems problems) {
		String id = element.getAttribute("id");
		List<String> prefixes = PREFIXES.get(Names.of(element));
		if (Names.of(element).equals("bpmn:userTask")) {
			if (!Grammar.isKebab(id)) {
				problems.add(element, "step-key");
			}
		}
		else if (prefixes != null) {
			if (prefixes.stream().noneMatch(id::startsWith) || !Grammar.matches(LEGIBLE, id)) {
				problems.add(element, "id", String.join(", ", prefixes));
			}
			else if (Grammar.matches(GENERATED, id)) {
				problems.add(element, "generated-id");
			}
		}
	}

}
