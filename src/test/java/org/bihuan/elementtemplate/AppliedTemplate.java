package org.bihuan.elementtemplate;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import org.springframework.web.util.HtmlUtils;

/**
 * A process with one element that has exactly the properties of a template, as the
 * desktop modeler writes them.
 */
final class AppliedTemplate {

	private static final String TOP = """
			<?xml version="1.0" encoding="UTF-8"?>
			<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
			    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_template" targetNamespace="urn:t">
			  <bpmn:process id="from-template" name="模板" isExecutable="true" camunda:historyTimeToLive="P30D">
			    <bpmn:documentation>One element of a template.</bpmn:documentation>
			    <bpmn:startEvent id="StartEvent_template" name="开始"/>
			    <bpmn:sequenceFlow id="Flow_in" sourceRef="StartEvent_template" targetRef="%s"/>
			    <%s id="%s" %s>
			      %s
			    </%2$s>
			    <bpmn:sequenceFlow id="Flow_out" sourceRef="%3$s" targetRef="EndEvent_template"/>
			    <bpmn:endEvent id="EndEvent_template" name="结束"/>
			  </bpmn:process>
			</bpmn:definitions>
			""";

	private AppliedTemplate() {
	}

	static String of(JsonNode template) {
		String type = template.at("/elementType/value").asText();
		String element = "bpmn:" + Character.toLowerCase(type.charAt(5)) + type.substring(6);
		String id = type.equals("bpmn:UserTask") ? "from-template-step" : "Task_template";
		String attributes = written(template, "property"::equals, " %s=\"%s\"");
		String properties = written(template, "camunda:property"::equals,
				"<camunda:property name=\"%s\" value=\"%s\"/>");
		String fields = written(template, "camunda:field"::equals,
				"<camunda:field name=\"%s\"><camunda:string>%s</camunda:string></camunda:field>");
		String extensions = fields
				+ (properties.isEmpty() ? "" : "<camunda:properties>" + properties + "</camunda:properties>");
		return TOP.formatted(id, element, id, attributes,
				extensions.isEmpty() ? "" : "<bpmn:extensionElements>" + extensions + "</bpmn:extensionElements>");
	}

	private static String written(JsonNode template, Predicate<String> binding, String form) {
		List<JsonNode> properties = template.get("properties").findParents("binding");
		return properties.stream()
			.filter((property) -> binding.test(property.at("/binding/type").asText()))
			.map((property) -> form.formatted(HtmlUtils.htmlEscape(property.at("/binding/name").asText(), "UTF-8"),
					HtmlUtils.htmlEscape(property.get("value").asText(), "UTF-8")))
			.collect(Collectors.joining());
	}

}
