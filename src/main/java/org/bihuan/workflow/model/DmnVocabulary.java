package org.bihuan.workflow.model;

import java.util.Map;
import java.util.Set;

/**
 * Elements of a decision table that are allowed, with their attributes.
 */
class DmnVocabulary implements Vocabulary {

	private static final Set<String> ENTRY = Set.of("id", "label", "expressionLanguage");

	private static final Set<String> DIAGRAM = Set.of("id", "name", "dmnElementRef", "isCollapsed", "x", "y", "width",
			"height");

	private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(Map.entry("dmn:definitions",
			Set.of("id", "name", "namespace", "exporter", "exporterVersion", "expressionLanguage", "xsi:schemaLocation",
					"modeler:executionPlatform", "modeler:executionPlatformVersion", "camunda:diagramRelationId")),
			Map.entry("dmn:decision", Set.of("id", "name", "camunda:historyTimeToLive", "camunda:versionTag")),
			Map.entry("dmn:variable", Set.of("id", "name", "typeRef")), Map.entry("dmn:description", Set.of()),
			Map.entry("dmn:decisionTable",
					Set.of("id", "hitPolicy", "aggregation", "preferredOrientation", "outputLabel",
							"biodi:annotationsWidth")),
			Map.entry("dmn:input", Set.of("id", "label", "biodi:width")),
			Map.entry("dmn:inputExpression", Set.of("id", "label", "typeRef", "expressionLanguage")),
			Map.entry("dmn:inputValues", ENTRY),
			Map.entry("dmn:output", Set.of("id", "label", "name", "typeRef", "biodi:width")),
			Map.entry("dmn:outputValues", ENTRY), Map.entry("dmn:rule", Set.of("id")),
			Map.entry("dmn:inputEntry", ENTRY), Map.entry("dmn:outputEntry", ENTRY),
			Map.entry("dmn:annotation", Set.of("name")), Map.entry("dmn:annotationEntry", Set.of()),
			Map.entry("dmn:text", Set.of()), Map.entry("dmndi:DMNDI", Set.of()), Map.entry("dmndi:DMNDiagram", DIAGRAM),
			Map.entry("dmndi:DMNShape", DIAGRAM), Map.entry("dmndi:DMNLabel", DIAGRAM),
			Map.entry("dmndi:Size", DIAGRAM), Map.entry("dc:Bounds", DIAGRAM));

	@Override
	public boolean knows(String element) {
		return ATTRIBUTES.containsKey(element);
	}

	@Override
	public boolean allows(String element, String attribute) {
		return ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
	}

	@Override
	public boolean allowsUnder(String element, String parent) {
		return true;
	}

}
