package org.bihuan.workflow.model;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/**
 * Events wait for a defined message or a moment; a legal clock never sits on a task,
 * where it would vanish with it.
 */
class EventRules implements Rule {

	private static final Pattern MESSAGE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,80}");

	@Override
	public void check(Model model, Problems problems) {
		model.all("bpmn:timerEventDefinition")
			.filter((timer) -> Tree.parent(timer).equals("bpmn:boundaryEvent"))
			.forEach((timer) -> problems.add((Element) timer.getParentNode(), "boundary-timer"));
		Set<String> messages = model.all("bpmn:message")
			.map((message) -> message.getAttribute("id"))
			.collect(Collectors.toSet());
		Stream.of("bpmn:messageEventDefinition", "bpmn:receiveTask")
			.flatMap(model::all)
			.forEach((event) -> checkReference(messages, event, problems));
		model.all("bpmn:message").forEach((message) -> checkMessage(message, problems));
		model.all("bpmn:multiInstanceLoopCharacteristics")
			.filter((loop) -> Tree.children(loop, "bpmn:loopCardinality").findAny().isEmpty())
			.forEach((loop) -> problems.add(loop, "cardinality", ""));
	}

	private void checkReference(Set<String> messages, Element event, Problems problems) {
		String written = event.getAttribute("messageRef");
		String reference = Names.local(written);
		if (!messages.contains(reference) || !isHere(event, written)) {
			problems.add(event, "message", reference);
		}
	}

	/** A prefix, if there is one, names the model itself. */
	private boolean isHere(Element event, String reference) {
		int colon = reference.indexOf(':');
		return colon < 0 || event.getOwnerDocument()
			.getDocumentElement()
			.getAttribute("targetNamespace")
			.equals(event.lookupNamespaceURI(reference.substring(0, colon)));
	}

	private void checkMessage(Element message, Problems problems) {
		if (!Grammar.matches(MESSAGE, message.getAttribute("name"))) {
			problems.add(message, "message", message.getAttribute("name"));
		}
	}

}
