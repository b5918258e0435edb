package org.bihuan.workflow.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Mistakes of people who mean well.
 */
final class CarelessModels {

	private static final String CONDITION = "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${rejected}</bpmn:conditionExpression>";

	private static final String TIMER = "<bpmn:timerEventDefinition id=\"T_1\"><bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition>";

	private final List<Mutation> found = new ArrayList<>();

	private CarelessModels() {
	}

	static List<Mutation> all() {
		CarelessModels models = new CarelessModels();
		models.process();
		models.flow();
		models.names();
		models.steps();
		models.values();
		return models.found;
	}

	private void process() {
		add("other process id", "<bpmn:process id=\"sample-loop\"", "<bpmn:process id=\"other\"", "other", "file-name");
		add("not executable", "isExecutable=\"true\"", "isExecutable=\"false\"", "sample-loop", "executable");
		add("no history time", "camunda:historyTimeToLive=\"P3650D\"", "", "sample-loop", "history-time");
		add("no documentation", "A small loop with everything that is allowed.", " ", "sample-loop", "documentation");
		add("two processes", "<bpmndi:BPMNDiagram ",
				"<bpmn:process id=\"second\" isExecutable=\"true\"/>" + "<bpmndi:BPMNDiagram ", "", "one-process");
	}

	private void flow() {
		add("no default flow", "default=\"Flow_accepted\"", "", "Gateway_rejected", "default-flow");
		add("default flow of another gateway", "default=\"Flow_accepted\"", "default=\"Flow_to-end\"",
				"Gateway_rejected", "default-flow");
		add("flow without a question", CONDITION, "", "Flow_rejected", "flow-condition");
		add("question on a flow of a step", "sourceRef=\"Gateway_rejected\" targetRef=\"EndEvent_rejected\"",
				"sourceRef=\"confirm-registration\" targetRef=\"EndEvent_rejected\"", "Flow_rejected",
				"condition-place");
		add("flow without its name", "name=\"驳回\"", "", "Flow_rejected", "name");
		add("node without its name", "name=\"是否驳回\"", "", "Gateway_rejected", "name");
		add("flow to nowhere", "targetRef=\"Task_archive\"", "targetRef=\"Task_gone\"", "Flow_to-call", "flow-end");
		add("node that nothing leads to", "sourceRef=\"Event_wait\" targetRef=\"Task_archive\"",
				"sourceRef=\"Event_wait\" targetRef=\"EndEvent_done\"", "Task_archive", "unreachable");
		add("clock on a step",
				"<bpmn:conditionalEventDefinition id=\"Condition_missing\" camunda:variableName=\"planMissing\">\n"
						+ "        <bpmn:condition xsi:type=\"bpmn:tFormalExpression\">${planMissing}</bpmn:condition>\n"
						+ "      </bpmn:conditionalEventDefinition>",
				TIMER, "Event_plan-missing", "boundary-timer");
		add("message that is not defined", "messageRef=\"Message_closed\"", "messageRef=\"Message_gone\"",
				"MessageDefinition_closed", "message");
		add("message without its name", "name=\"case-closed\"", "", "Message_closed", "message");
		add("loop without a count",
				"<bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">${measureCount}</bpmn:loopCardinality>", "",
				"SubProcess_measures", "cardinality");
	}

	private void names() {
		add("id used twice", "id=\"Association_note\"", "id=\"confirm-registration\"", "confirm-registration",
				"duplicate-id");
		add("service task with the id of a tool", "id=\"Task_decide\"", "id=\"Task_0x1abcd\"", "Task_0x1abcd",
				"generated-id");
		add("gateway without its prefix", "id=\"Gateway_rejected\"", "id=\"rejected\"", "rejected", "id");
		add("step in capitals", "<bpmn:userTask id=\"carry-out\"", "<bpmn:userTask id=\"Activity_CarryOut\"",
				"Activity_CarryOut", "step-key");
		add("message with an illegible id", "<bpmn:message id=\"Message_closed\"", "<bpmn:message id=\"Message_关闭\"",
				"Message_关闭", "id");
	}

	private void steps() {
		add("form that is not there", "formKey=\"carry-out\"", "formKey=\"carry-on\"", "carry-out", "form");
		add("form inside the page", "formKey=\"carry-out\"", "formKey=\"embedded:app:x.html\"", "carry-out", "form");
		add("no form", "camunda:formKey=\"carry-out\"", "", "carry-out", "form");
		add("outcome that the form has not", "outcome:reject", "outcome:refuse", "confirm-registration", "outcome");
		add("outcome as an expression", "value=\"rejected\"", "value=\"a.b\"", "confirm-registration",
				"property-value");
		add("outcome that hides a bean", "value=\"rejected\"", "value=\"decide\"", "confirm-registration",
				"property-value");
		add("obligation in capitals", "value=\"plan\"", "value=\"PLAN\"", "confirm-registration", "property-value");
		add("misspelt step in notBy", "registration,carry-out", "registration,carry-uot", "confirm-registration",
				"property-value");
		add("blank in notBy", "registration,carry-out", "registration, carry-out", "confirm-registration",
				"property-value");
		add("property given twice", "<camunda:property name=\"obligation\"",
				"<camunda:property name=\"notBy\" value=\"registration\"/><camunda:property name=\"obligation\"",
				"confirm-registration", "property");
		add("unknown property", "name=\"obligation\"", "name=\"obligations\"", "confirm-registration", "property");
		add("group variable without its listener", "delegateExpression=\"${address}\"",
				"delegateExpression=\"${decide}\"", "confirm-registration", "address");
	}

	private void values() {
		add("date that is none", "${lookBackAt}", "2027-02-30T08:00:00", "Timer_wait", "timer");
		add("history time in words", "P3650D", "for ever", "sample-loop", "value");
		add("called process by a path", "calledElement=\"archive\"", "calledElement=\"../archive\"", "Task_archive",
				"value");
		add("binding to a version", "calledElementBinding=\"latest\"", "calledElementBinding=\"version\"",
				"Task_archive", "value");
		add("variable of an event", "variableName=\"planMissing\"", "variableName=\"plan.missing\"",
				"Condition_missing", "value");
	}

	private void add(String what, String from, String to, String elementId, String rule) {
		this.found.add(new Mutation(what, from, to, elementId, rule));
	}

}
