package org.bihuan.workflow.model;

import java.util.Map;

import org.w3c.dom.Node;

/**
 * Names with fixed prefixes, whatever prefixes a file declares.
 */
final class Names {

	static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final String DMN_13 = "https://www.omg.org/spec/DMN/20191111/";

	private static final String DMN_12 = "http://www.omg.org/spec/DMN/20180521/";

	private static final Map<String, String> PREFIXES = Map.ofEntries(Map.entry(BPMN, "bpmn"),
			Map.entry(CAMUNDA, "camunda"), Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi"),
			Map.entry("http://www.omg.org/spec/DD/20100524/DC", "dc"),
			Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di"),
			Map.entry("http://www.w3.org/2001/XMLSchema-instance", "xsi"),
			Map.entry("http://www.w3.org/2000/xmlns/", "xmlns"),
			Map.entry("http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc"),
			Map.entry("http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color"),
			Map.entry("http://camunda.org/schema/modeler/1.0", "modeler"),
			Map.entry("http://www.omg.org/spec/DMN/20151101/dmn.xsd", "dmn"), Map.entry(DMN_12 + "MODEL/", "dmn"),
			Map.entry(DMN_13 + "MODEL/", "dmn"), Map.entry(DMN_12 + "DMNDI/", "dmndi"),
			Map.entry(DMN_13 + "DMNDI/", "dmndi"), Map.entry(DMN_12 + "DC/", "dc"), Map.entry(DMN_12 + "DI/", "di"),
			Map.entry("http://camunda.org/schema/1.0/dmn", "camunda"),
			Map.entry("http://bpmn.io/schema/dmn/biodi/2.0", "biodi"));

	private Names() {
	}

	static String of(Node node) {
		String namespace = node.getNamespaceURI();
		if (namespace == null) {
			return node.getLocalName();
		}
		return PREFIXES.getOrDefault(namespace, "{" + namespace + "}") + ":" + node.getLocalName();
	}

	/**
	 * A reference without the prefix that some tools write before it.
	 */
	static String local(String reference) {
		return reference.substring(reference.indexOf(':') + 1);
	}

	static String prefix(Node node) {
		return PREFIXES.getOrDefault(String.valueOf(node.getNamespaceURI()), "");
	}

}
