package org.bihuan.workflow.model;

import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The grammar of the texts that the engine evaluates: a bean, a question, a variable, a
 * time.
 */
class ExpressionRules implements Rule {

	private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");

	private static final Set<String> CLOCKS = Set.of("bpmn:timeDate", "bpmn:timeCycle", "bpmn:timeDuration");

	private final Grammar grammar;

	ExpressionRules(Grammar grammar) {
		this.grammar = grammar;
	}

	@Override
	public void check(Model model, Problems problems) {
		Tree.all(model.root()).forEach((element) -> check(element, problems));
	}

	private void check(Element element, Problems problems) {
		String text = Tree.text(element).strip();
		switch (Names.of(element)) {
			case "bpmn:serviceTask" -> bean(element, Names.CAMUNDA, problems);
			case "camunda:executionListener" -> bean(element, null, problems);
			case "bpmn:conditionExpression", "bpmn:condition" -> {
				require(this.grammar.isCondition(text), element, "condition", text, problems);
				formal(element, true, problems);
			}
			case "bpmn:loopCardinality" -> {
				require(Grammar.matches(COUNT, text) || this.grammar.isVariable(text), element, "cardinality", text,
						problems);
				formal(element, false, problems);
			}
			case "bpmn:timeDate", "bpmn:timeCycle", "bpmn:timeDuration" -> {
				require(isTime(element, text), element, "timer", text, problems);
				formal(element, false, problems);
			}
			case "bpmn:timerEventDefinition" ->
				require(Tree.children(element).map(Names::of).filter(CLOCKS::contains).count() == 1, element, "timer",
						"", problems);
			case "camunda:expression" -> require(this.grammar.isVariable(text), element, "field", text, problems);
			default -> {
			}
		}
	}

	private boolean isTime(Element element, String text) {
		return switch (Names.of(element)) {
			case "bpmn:timeDate" -> Times.isDate(text) || this.grammar.isVariable(text);
			case "bpmn:timeDuration" -> Times.isDuration(text);
			default -> Times.isCycle(text);
		};
	}

	private void bean(Element element, @Nullable String namespace, Problems problems) {
		String text = element.getAttributeNS(namespace, "delegateExpression");
		require(this.grammar.isStepBean(text), element, "delegate", text, problems);
	}

	private void formal(Element element, boolean required, Problems problems) {
		String type = element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
		boolean right = type.isEmpty() ? !required : isFormal(element, type);
		require(right, element, "formal", type, problems);
	}

	private boolean isFormal(Element element, String type) {
		int colon = type.indexOf(':');
		String prefix = (colon < 0) ? null : type.substring(0, colon);
		return type.substring(colon + 1).equals("tFormalExpression")
				&& Names.BPMN.equals(element.lookupNamespaceURI(prefix));
	}

	private void require(boolean right, Element element, String rule, String text, Problems problems) {
		if (!right) {
			problems.add(element, rule, text);
		}
	}

}
