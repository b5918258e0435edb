package org.bihuan.workflow.model;

import java.util.Map;
import java.util.Set;

/**
 * Attributes that say what holds without them. Whoever reads a model by the schema and
 * writes it again writes them too, so they are allowed with that value and no other.
 */
final class SchemaDefaults {

	private static final Set<String> FEEL = Set.of("http://www.omg.org/spec/FEEL/20140401",
			"http://www.omg.org/spec/DMN/20180521/FEEL/", "https://www.omg.org/spec/DMN/20191111/FEEL/");

	private static final Map<String, String> BPMN = Map.ofEntries(
			Map.entry("expressionLanguage", "http://www.w3.org/1999/XPath"),
			Map.entry("typeLanguage", "http://www.w3.org/2001/XMLSchema"), Map.entry("processType", "None"),
			Map.entry("isClosed", "false"), Map.entry("startQuantity", "1"), Map.entry("completionQuantity", "1"),
			Map.entry("isForCompensation", "false"), Map.entry("parallelMultiple", "false"),
			Map.entry("isInterrupting", "true"), Map.entry("instantiate", "false"), Map.entry("behavior", "All"),
			Map.entry("eventGatewayType", "Exclusive"), Map.entry("gatewayDirection", "Unspecified"),
			Map.entry("triggeredByEvent", "false"), Map.entry("textFormat", "text/plain"),
			Map.entry("associationDirection", "None"));

	/** Of a task of a person, of the program and of a message. */
	private static final Map<String, String> IMPLEMENTATIONS = Map.of("bpmn:userTask", "##unspecified",
			"bpmn:serviceTask", "##WebService", "bpmn:receiveTask", "##WebService");

	private SchemaDefaults() {
	}

	static boolean holds(String element, String attribute, String value) {
		if (element.startsWith("dmn:")) {
			return attribute.equals("typeLanguage") && FEEL.contains(value);
		}
		return element.startsWith("bpmn:") && (value.equals(BPMN.get(attribute))
				|| (attribute.equals("implementation") && value.equals(IMPLEMENTATIONS.get(element))));
	}

}
