package org.bihuan.workflow.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Elements and attributes that run code, move data, or belong to nobody.
 */
final class HostileElements {

	private static final String STEP = "<camunda:executionListener event=\"start\"";

	private static final String DECIDE = "camunda:delegateExpression=\"${decide}\"";

	private static final String FIELD = "<camunda:field name=\"decision\" stringValue=\"step-terms\"/>";

	private static final String LOOP = "isSequential=\"false\"";

	private static final String CARRY_OUT = "camunda:formKey=\"carry-out\"";

	private final List<Mutation> found = new ArrayList<>();

	private HostileElements() {
	}

	static List<Mutation> all() {
		HostileElements elements = new HostileElements();
		elements.elementsInTheFlow();
		elements.extensions();
		elements.attributesOfTasks();
		elements.strangers();
		return elements.found;
	}

	private void elementsInTheFlow() {
		inFlow("scriptTask", "scriptFormat=\"groovy\"");
		inFlow("businessRuleTask", "camunda:decisionRef=\"x\"");
		inFlow("sendTask", "camunda:class=\"java.lang.Runtime\"");
		inFlow("manualTask", "");
		inFlow("task", "");
		inFlow("transaction", "");
		inFlow("adHocSubProcess", "");
		inFlow("inclusiveGateway", "");
		inFlow("complexGateway", "");
		inFlow("dataObject", "");
		for (String kind : List.of("signal", "error", "escalation", "compensate", "cancel", "link", "message")) {
			String rule = kind.equals("message") ? "place" : "element";
			add(kind + " at the end", "<bpmn:endEvent id=\"EndEvent_done\" name=\"已销号\"/>",
					"<bpmn:endEvent id=\"EndEvent_done\" name=\"已销号\"><bpmn:" + kind
							+ "EventDefinition id=\"D_1\"/></bpmn:endEvent>",
					"D_1", rule);
		}
		add("import", "<bpmn:message ",
				"<bpmn:import importType=\"x\" location=\"http://localhost\" namespace=\"x\"/>" + "<bpmn:message ",
				"Definitions_sample", "element");
		add("completion condition", "</bpmn:loopCardinality>",
				"</bpmn:loopCardinality><bpmn:completionCondition>${done}</bpmn:completionCondition>",
				"SubProcess_measures", "element");
	}

	private void extensions() {
		inStep("taskListener", "<camunda:taskListener event=\"create\" delegateExpression=\"${address}\"/>");
		inStep("script listener", "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"js\">1"
				+ "</camunda:script></camunda:executionListener>");
		inStep("inputOutput", "<camunda:inputOutput><camunda:inputParameter name=\"a\">1</camunda:inputParameter>"
				+ "</camunda:inputOutput>");
		inStep("connector", "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId>"
				+ "</camunda:connector>");
		inStep("formData", "<camunda:formData/>");
		inStep("failedJobRetryTimeCycle", "<camunda:failedJobRetryTimeCycle>R3/PT1M</camunda:failedJobRetryTimeCycle>");
		inStep("in", "<camunda:in variables=\"all\"/>");
		inStep("element of another product",
				"<zeebe:taskDefinition xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" type=\"x\"/>");
		inStep("diagram in an extension", "<dc:Bounds x=\"1\" y=\"1\" width=\"1\" height=\"1\"/>", "place");
		inStep("flow in an extension", "<bpmn:documentation>x</bpmn:documentation>", "place");
		inStep("field of a step", FIELD, "place");
		add("listener at a take", "event=\"start\"", "event=\"take\"", "confirm-registration", "value");
		add("listener class", "event=\"start\" delegateExpression=\"${address}\"",
				"event=\"start\" class=\"java.lang.Thread\"", "confirm-registration", "attribute");
		add("property without its list", FIELD, "<camunda:property name=\"a\" value=\"b\"/>", "Task_decide", "place");
	}

	private void attributesOfTasks() {
		onService("class", "camunda:class=\"java.lang.Thread\"");
		onService("expression", "camunda:expression=\"${decide.execute(execution)}\"");
		onService("resultVariable", DECIDE + " camunda:resultVariable=\"x\"");
		onService("type", "camunda:type=\"external\" camunda:topic=\"x\"");
		onService("implementation", DECIDE + " implementation=\"http://localhost/service\"");
		onService("old name of the engine",
				"xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"java.lang.Thread\"");
		for (String name : List.of("assignee", "candidateUsers", "dueDate", "followUpDate", "formHandlerClass",
				"formRef", "priority", "taskPriority", "errorCodeVariable")) {
			add(name, CARRY_OUT, CARRY_OUT + " camunda:" + name + "=\"x\"", "carry-out", "attribute");
		}
		add("collection", LOOP, LOOP + " camunda:collection=\"measures\"", "SubProcess_measures", "attribute");
		add("elementVariable", LOOP, LOOP + " camunda:elementVariable=\"m\"", "SubProcess_measures", "attribute");
		add("candidateStarterGroups", "camunda:versionTag=\"1.0\"", "camunda:candidateStarterGroups=\"x\"",
				"sample-loop", "attribute");
		add("variable mapping of a call", "camunda:calledElementBinding=\"latest\"",
				"camunda:variableMappingClass=\"x\"", "Task_archive", "attribute");
		add("case call", "calledElement=\"archive\"", "camunda:caseRef=\"archive\"", "Task_archive", "attribute");
		add("job priority by expression", "camunda:jobPriority=\"10\"", "camunda:jobPriority=\"${p}\"", "Task_decide",
				"expression");
		add("condition from a resource", "<bpmn:conditionExpression ",
				"<bpmn:conditionExpression camunda:resource=\"x.groovy\" ", "Flow_rejected", "attribute");
	}

	private void strangers() {
		add("attribute of a stranger", "id=\"Message_closed\"", "xmlns:z=\"urn:z\" z:a=\"1\" id=\"Message_closed\"",
				"Message_closed", "attribute");
		add("xml:base", "id=\"Message_closed\"", "xml:base=\"http://localhost\" id=\"Message_closed\"",
				"Message_closed", "attribute");
		add("diagram extension", "<dc:Bounds ", "<di:extension/><dc:Bounds ", "Shape_start", "element");
	}

	private void inFlow(String element, String attributes) {
		add(element, "<bpmn:endEvent id=\"EndEvent_missing\"",
				"<bpmn:" + element + " id=\"X_1\" " + attributes + "/><bpmn:endEvent id=\"EndEvent_missing\"", "X_1",
				"element");
	}

	private void inStep(String what, String extension) {
		inStep(what, extension, "element");
	}

	private void inStep(String what, String extension, String rule) {
		add(what, STEP, extension + STEP, "confirm-registration", rule);
	}

	private void onService(String what, String attributes) {
		add("service " + what, DECIDE, attributes, "Task_decide", "attribute");
	}

	private void add(String what, String from, String to, String elementId, String rule) {
		this.found.add(new Mutation(what, from, to, elementId, rule));
	}

}
