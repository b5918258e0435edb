package org.bihuan.workflow.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.bihuan.workflow.model.XmlText;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * The elements of a BPMN model: each with its attributes, and with what stands in it
 * without an identifier of its own. A flow is told once, by its two ends.
 */
final class ModelItems {

	private static final Set<String> TOLD_BY_FLOWS = Set.of("incoming", "outgoing", "flowNodeRef");

	private static final String DIAGRAM = "BPMNDiagram";

	private final List<Item> items = new ArrayList<>();

	private final Map<String, String> places;

	private ModelItems(Map<String, String> places) {
		this.places = places;
	}

	static List<Item> of(String text) {
		Element top = XmlText.read(text);
		ModelItems found = new ModelItems(places(top));
		XmlText.children(top).filter((child) -> !child.getLocalName().equals(DIAGRAM)).forEach(found::add);
		return found.items;
	}

	private static Map<String, String> places(Element top) {
		Map<String, String> places = new HashMap<>();
		XmlText.children(top)
			.filter((child) -> child.getLocalName().equals(DIAGRAM))
			.flatMap(XmlText::all)
			.filter((shape) -> shape.getLocalName().equals("BPMNShape"))
			.forEach((shape) -> XmlText.children(shape)
				.filter((child) -> child.getLocalName().equals("Bounds"))
				.forEach((bounds) -> places.put(shape.getAttribute("bpmnElement"),
						"%s, %s".formatted(bounds.getAttribute("x"), bounds.getAttribute("y")))));
		return places;
	}

	private void add(Element element) {
		Map<String, String> properties = new TreeMap<>();
		attributes(element, "", properties);
		XmlText.children(element).forEach((child) -> describe(child, "", properties));
		String id = element.getAttribute("id");
		this.items.add(new Item(element.getLocalName(), id, element.getAttribute("name"), properties,
				this.places.getOrDefault(id, "")));
	}

	private void describe(Element child, String path, Map<String, String> properties) {
		if (child.hasAttribute("id") && !child.getLocalName().endsWith("EventDefinition")
				&& !child.getLocalName().endsWith("Expression")) {
			add(child);
			return;
		}
		if (TOLD_BY_FLOWS.contains(child.getLocalName())) {
			return;
		}
		String name = child.getLocalName();
		if (name.equals("property")) {
			put(properties, child.getAttribute("name"), child.getAttribute("value"));
			return;
		}
		String own = path.isEmpty() ? name : path + "." + name;
		String place = Set.of("extensionElements", "properties").contains(name) ? path
				: own + (child.hasAttribute("name") ? "[" + child.getAttribute("name") + "]" : "");
		attributes(child, place + " ", properties);
		String text = XmlText.text(child);
		if (!text.isBlank()) {
			put(properties, place, text.strip());
		}
		XmlText.children(child).forEach((below) -> describe(below, place, properties));
	}

	private static void attributes(Element element, String path, Map<String, String> properties) {
		for (Attr attribute : XmlText.attributes(element)) {
			String name = attribute.getLocalName();
			if (!name.equals("id") && !(path.endsWith("] ") && name.equals("name"))
					&& !"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
				put(properties, path + name, attribute.getValue());
			}
		}
	}

	// several of a kind, such as listeners, are told together in their order
	private static void put(Map<String, String> properties, String name, String value) {
		properties.merge(name, value, (first, next) -> first + " | " + next);
	}

}
