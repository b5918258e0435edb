package org.bihuan.workflow.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * Walks through a document.
 */
final class Tree {

	private Tree() {
	}

	static Stream<Node> nodes(Node parent) {
		NodeList children = parent.getChildNodes();
		List<Node> nodes = new ArrayList<>();
		for (int i = 0; i < children.getLength(); i++) {
			nodes.add(children.item(i));
		}
		return nodes.stream();
	}

	static Stream<Element> children(Element parent) {
		return nodes(parent).filter(Element.class::isInstance).map(Element.class::cast);
	}

	static Stream<Element> children(Element parent, String name) {
		return children(parent).filter((child) -> Names.of(child).equals(name));
	}

	static Stream<Element> all(Element top) {
		return Stream.concat(Stream.of(top), children(top).flatMap(Tree::all));
	}

	static Stream<Element> all(Element top, String name) {
		return all(top).filter((element) -> Names.of(element).equals(name));
	}

	static List<Attr> attributes(Element element) {
		NamedNodeMap map = element.getAttributes();
		List<Attr> attributes = new ArrayList<>();
		for (int i = 0; i < map.getLength(); i++) {
			attributes.add((Attr) map.item(i));
		}
		return attributes;
	}

	/**
	 * Text of an element without that of its children. The engine joins what comments
	 * split, and so does this.
	 */
	static String text(Element element) {
		StringBuilder text = new StringBuilder();
		nodes(element).filter(Text.class::isInstance).forEach((node) -> text.append(node.getNodeValue()));
		return text.toString();
	}

	static Stream<Element> extensions(Element element, String name) {
		return children(element, "bpmn:extensionElements").flatMap((extensions) -> children(extensions, name));
	}

	static String parent(Element element) {
		return (element.getParentNode() instanceof Element parent) ? Names.of(parent) : "";
	}

}
