package org.bihuan.workflow.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.form.Form;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A process model under check.
 */
class Model {

	private static final Set<String> NODES = Set.of("bpmn:startEvent", "bpmn:endEvent", "bpmn:intermediateCatchEvent",
			"bpmn:intermediateThrowEvent", "bpmn:boundaryEvent", "bpmn:userTask", "bpmn:serviceTask",
			"bpmn:receiveTask", "bpmn:subProcess", "bpmn:callActivity", "bpmn:exclusiveGateway", "bpmn:parallelGateway",
			"bpmn:eventBasedGateway");

	private final Element root;

	private final String key;

	private final Deployed deployed;

	private final Map<String, Element> nodes = new LinkedHashMap<>();

	private final Map<String, List<Element>> outgoing;

	Model(Element root, String key, Deployed deployed) {
		this.root = root;
		this.key = key;
		this.deployed = deployed;
		Tree.all(root).filter(Model::isNode).forEach((node) -> this.nodes.put(node.getAttribute("id"), node));
		this.outgoing = all("bpmn:sequenceFlow")
			.collect(Collectors.groupingBy((flow) -> flow.getAttribute("sourceRef")));
	}

	static boolean isNode(Element element) {
		return NODES.contains(Names.of(element));
	}

	Element root() {
		return this.root;
	}

	/**
	 * Key of the process as the file's name tells.
	 */
	String key() {
		return this.key;
	}

	Stream<Element> all(String name) {
		return Tree.all(this.root, name);
	}

	Collection<Element> nodes() {
		return this.nodes.values();
	}

	@Nullable Element node(String id) {
		return this.nodes.get(id);
	}

	boolean isNode(String id, String name) {
		Element node = node(id);
		return node != null && Names.of(node).equals(name);
	}

	List<Element> outgoing(Element node) {
		return this.outgoing.getOrDefault(node.getAttribute("id"), List.of());
	}

	Optional<Form> form(String step) {
		return this.deployed.form(step);
	}

}
