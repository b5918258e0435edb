package org.bihuan.workflow.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Text;

/**
 * Models and tables as elements, for whoever compares or describes them. They are read as
 * safely as the rules read them.
 */
public final class XmlText {

	private XmlText() {
	}

	/**
	 * Reads XML that somebody else wrote.
	 * @param text the text
	 * @return its top element
	 * @throws IllegalArgumentException if it is none, or not as the rules allow
	 */
	public static Element read(String text) {
		Problems problems = new Problems("");
		Element top = new SafeXml().read(text.getBytes(StandardCharsets.UTF_8), problems);
		if (top == null) {
			throw new IllegalArgumentException("Not XML: " + problems.list());
		}
		return top;
	}

	/**
	 * The elements directly in another.
	 * @param element the element
	 * @return those in it, in order
	 */
	public static Stream<Element> children(Element element) {
		return Tree.children(element);
	}

	/**
	 * The elements of a name directly in another.
	 * @param element the element
	 * @param name local name
	 * @return those in it, in order
	 */
	public static Stream<Element> children(Element element, String name) {
		return Tree.children(element).filter((child) -> child.getLocalName().equals(name));
	}

	/**
	 * An element and all below it.
	 * @param element the element
	 * @return in the order of the text
	 */
	public static Stream<Element> all(Element element) {
		return Tree.all(element);
	}

	/**
	 * Its attributes, declarations of namespaces among them.
	 * @param element the element
	 * @return its attributes
	 */
	public static List<Attr> attributes(Element element) {
		return Tree.attributes(element);
	}

	/**
	 * The text directly in an element.
	 * @param element the element
	 * @return its text without that of elements in it
	 */
	public static String text(Element element) {
		return Tree.nodes(element)
			.filter(Text.class::isInstance)
			.map((node) -> ((Text) node).getData())
			.collect(Collectors.joining());
	}

}
