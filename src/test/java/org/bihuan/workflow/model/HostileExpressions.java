package org.bihuan.workflow.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Code where the grammar allows a word.
 */
final class HostileExpressions {

	private static final String CODE = "${execution.getClass()}";

	private static final String REJECTED = "${rejected}";

	private static final String STRING = "<camunda:string>confirm-registration<";

	private final List<Mutation> found = new ArrayList<>();

	private HostileExpressions() {
	}

	static List<Mutation> all() {
		HostileExpressions expressions = new HostileExpressions();
		expressions.whereNoneIsAllowed();
		expressions.conditions();
		expressions.beans();
		expressions.fields();
		expressions.times();
		expressions.groups();
		return expressions.found;
	}

	private void whereNoneIsAllowed() {
		String rule = "expression";
		add("code in the name of a step", "name=\"确认登记\"", "name=\"" + CODE + "\"", "confirm-registration", rule);
		add("code in the name of the process", "name=\"示例闭环\"", "name=\"#{x}\"", "sample-loop", rule);
		add("code in the name of a message", "name=\"case-closed\"", "name=\"" + CODE + "\"", "Message_closed", rule);
		add("code in the name of a flow", "name=\"驳回\"", "name=\"" + CODE + "\"", "Flow_rejected", rule);
		add("code in documentation", "A small loop", CODE, "sample-loop", rule);
		add("code in an annotation", "The form decides.", CODE, "TextAnnotation_note", rule);
		add("code in formKey", "formKey=\"carry-out\"", "formKey=\"" + CODE + "\"", "carry-out", rule);
		add("code in calledElement", "calledElement=\"archive\"", "calledElement=\"" + CODE + "\"", "Task_archive",
				rule);
		add("code in a property", "value=\"plan\"", "value=\"" + CODE + "\"", "confirm-registration", rule);
		add("code in the name of a property", "name=\"obligation\"", "name=\"" + CODE + "\"", "confirm-registration",
				rule);
		add("code in a field string", STRING, "<camunda:string>" + CODE + "<", "confirm-registration", rule);
		add("code in a field attribute", "stringValue=\"step-terms\"", "stringValue=\"#{x}\"", "Task_decide", rule);
		add("code in asyncBefore", "asyncBefore=\"true\"", "asyncBefore=\"" + CODE + "\"", "confirm-registration",
				rule);
		add("code in versionTag", "versionTag=\"1.0\"", "versionTag=\"" + CODE + "\"", "sample-loop", rule);
		add("code in historyTimeToLive", "P3650D", CODE, "sample-loop", rule);
		add("code in the diagram", "x=\"100\"", "x=\"" + CODE + "\"", "Shape_start", rule);
		add("code written as a character reference", "name=\"确认登记\"", "name=\"&#36;&#123;x.y()}\"",
				"confirm-registration", rule);
		add("code split by a comment", "The form decides.", "$<!-- -->{x.y()}", "TextAnnotation_note", rule);
		add("code in a character section", "The form decides.", "<![CDATA[${x.y()}]]>", "TextAnnotation_note", rule);
	}

	private void conditions() {
		for (String code : List.of(CODE, "${${}}", "${a.b}", "${a()}", "${a == 1}", "${''.class}", "#{rejected}",
				"${execution}", "${task}", "${empty}", "${dataSource}", "${decide}", "${!!a}", "${a}${b}", "rejected",
				"${a['b']}", "${a ? b : c}", "", "${驳回}")) {
			add("condition [" + code + "]", REJECTED, code, "Flow_rejected", "condition");
		}
		add("condition of an event", "${planMissing}", CODE, "Condition_missing", "condition");
		add("condition in a script language", "<bpmn:conditionExpression ",
				"<bpmn:conditionExpression language=\"groovy\" ", "Flow_rejected", "attribute");
		add("condition without a type", "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\"",
				"<bpmn:conditionExpression", "Flow_rejected", "formal");
		add("condition of a foreign type", "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\"",
				"<bpmn:conditionExpression xsi:type=\"dc:tFormalExpression\"", "Flow_rejected", "formal");
	}

	private void beans() {
		String right = "camunda:delegateExpression=\"${decide}\"";
		for (String code : List.of(CODE, "${unknown}", "${dataSource}", "${decide.x}", "#{decide}", "decide", "",
				"${decide} ", "${execution}")) {
			add("bean [" + code + "]", right, "camunda:delegateExpression=\"" + code + "\"", "Task_decide", "delegate");
		}
		add("no bean", right, "", "Task_decide", "delegate");
		add("bean of a listener", "delegateExpression=\"${address}\"", "delegateExpression=\"" + CODE + "\"",
				"confirm-registration", "delegate");
	}

	private void fields() {
		for (String code : List.of("${decide.execute(x)}", "${a}${b}", "#{grade}", "${decide}", "x", "${class}")) {
			add("field [" + code + "]", "<camunda:expression>${grade}<", "<camunda:expression>" + code + "<",
					"confirm-registration", "field");
		}
		add("name of a field", "name=\"step\"", "name=\"step.x\"", "confirm-registration", "value");
	}

	private void times() {
		String date = ">${lookBackAt}</bpmn:timeDate>";
		add("moment by a method", date, ">${bean.now()}</bpmn:timeDate>", "Timer_wait", "timer");
		add("moment by a date of the engine", date, ">${dateTime().plusDays(1)}</bpmn:timeDate>", "Timer_wait",
				"timer");
		add("duration by a variable",
				"<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${lookBackAt}</bpmn:timeDate>",
				"<bpmn:timeDuration>${d}</bpmn:timeDuration>", "Timer_wait", "expression");
		add("cycle in words", "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${lookBackAt}</bpmn:timeDate>",
				"<bpmn:timeCycle>every day</bpmn:timeCycle>", "Timer_wait", "timer");
		add("timer without a time", "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${lookBackAt}</bpmn:timeDate>",
				"", "Timer_wait", "timer");
		for (String code : List.of(CODE, "${a.size()}", "-1", "99999", "${a+1}")) {
			add("cardinality [" + code + "]", "${measureCount}", code, "SubProcess_measures", "cardinality");
		}
	}

	private void groups() {
		String right = "candidateGroups=\"worker@${unit},inspector@${authority}\"";
		for (String code : List.of(CODE, "admin@${unit}", "worker@${unit.code}", "worker@E-0001", "worker@${owner}",
				"worker", "", "worker@${unit},", "${carryOut}", "${confirmRegistrationGroup}", "worker@#{unit}")) {
			add("group [" + code + "]", right, "candidateGroups=\"" + code + "\"", "carry-out", "group");
		}
		add("no group", "camunda:" + right, "", "carry-out", "group");
		add("group variable that nobody sets", right, "candidateGroups=\"${carryOutGroup}\"", "carry-out", "address");
	}

	private void add(String what, String from, String to, String elementId, String rule) {
		this.found.add(new Mutation(what, from, to, elementId, rule));
	}

}
