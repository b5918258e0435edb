package org.bihuan.letter.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the XML of a part: no document type, no entity, nothing from elsewhere.
 */
final class DocxXml {

	private DocxXml() {
	}

	static Element root(String part, byte[] content) {
		try {
			DocumentBuilder builder = factory().newDocumentBuilder();
			builder.setErrorHandler(new DefaultHandler());
			return builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
		}
		catch (SAXException | IOException ex) {
			throw TemplateCheck.refused("xml", part);
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException("No safe reader of XML", ex);
		}
	}

	private static DocumentBuilderFactory factory() throws ParserConfigurationException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		factory.setXIncludeAware(false);
		factory.setExpandEntityReferences(false);
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory;
	}

	/** All elements below, and the element itself, in the order of the text. */
	static List<Element> all(Element root) {
		List<Element> all = new ArrayList<>(List.of(root));
		NodeList below = root.getElementsByTagName("*");
		for (int i = 0; i < below.getLength(); i++) {
			all.add((Element) below.item(i));
		}
		return all;
	}

	static List<Element> children(Element parent) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) {
				children.add(element);
			}
		}
		return children;
	}

	/** An attribute by its local name, whatever its prefix. */
	static String attribute(Element element, String name) {
		for (int i = 0; i < element.getAttributes().getLength(); i++) {
			Node attribute = element.getAttributes().item(i);
			if (name.equals(attribute.getLocalName())) {
				return attribute.getNodeValue();
			}
		}
		return "";
	}

	/** The text of a paragraph, its runs joined. */
	static String text(Element paragraph) {
		StringBuilder text = new StringBuilder();
		for (Element element : all(paragraph)) {
			switch (element.getLocalName()) {
				case "t" -> text.append(element.getTextContent());
				case "tab" -> text.append(run(element) ? " " : "");
				case "br", "cr" -> text.append('\n');
				case "noBreakHyphen" -> text.append('-');
				default -> {
				}
			}
		}
		return text.toString();
	}

	private static boolean run(Element element) {
		return element.getParentNode() != null && "r".equals(element.getParentNode().getLocalName());
	}

}
