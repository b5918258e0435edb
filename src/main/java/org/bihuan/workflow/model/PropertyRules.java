package org.bihuan.workflow.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.bihuan.form.Form;
import org.w3c.dom.Element;

/**
 * The properties by which a step tells its obligation, who may not do it, and what its
 * outcomes mean for the flow.
 */
class PropertyRules implements Rule {

	private static final String OUTCOME = "outcome:";

	private final Grammar grammar;

	PropertyRules(Grammar grammar) {
		this.grammar = grammar;
	}

	@Override
	public void check(Model model, Problems problems) {
		model.all("bpmn:extensionElements").forEach((extensions) -> checkOwner(extensions, problems));
		model.all("camunda:property").forEach((property) -> check(model, property, problems));
		model.nodes().forEach((node) -> checkOnce(node, problems));
	}

	private void checkOwner(Element extensions, Problems problems) {
		Element owner = (Element) extensions.getParentNode();
		String name = Names.of(owner);
		boolean executes = Model.isNode(owner) || name.equals("bpmn:process");
		Tree.children(extensions, "camunda:executionListener")
			.filter((listener) -> !executes)
			.forEach((listener) -> problems.add(listener, "place", name));
		Tree.children(extensions, "camunda:field")
			.filter((field) -> !name.equals("bpmn:serviceTask"))
			.forEach((field) -> problems.add(field, "place", name));
	}

	/** Of two properties of one name the engine's API would let one win. */
	private void checkOnce(Element node, Problems problems) {
		Set<String> seen = new HashSet<>();
		Tree.extensions(node, "camunda:properties")
			.flatMap((group) -> Tree.children(group, "camunda:property"))
			.filter((property) -> !seen.add(property.getAttribute("name")))
			.forEach((property) -> problems.add(property, "property", property.getAttribute("name")));
	}

	private void check(Model model, Element property, Problems problems) {
		String name = property.getAttribute("name");
		Element owner = (Element) property.getParentNode().getParentNode().getParentNode();
		if (name.equals("name.en")) {
			return;
		}
		if (!Names.of(owner).equals("bpmn:userTask") || !isKnown(name)) {
			problems.add(property, "property", name);
		}
		else {
			checkValue(model, owner, property, problems);
		}
	}

	private boolean isKnown(String name) {
		return Set.of("obligation", "notBy", "inPerson").contains(name) || name.startsWith(OUTCOME);
	}

	private void checkValue(Model model, Element task, Element property, Problems problems) {
		String name = property.getAttribute("name");
		String value = property.getAttribute("value");
		boolean right = switch (name) {
			case "obligation" -> Grammar.isKebab(value);
			case "inPerson" -> Set.of("true", "false").contains(value);
			case "notBy" -> Arrays.stream(value.split(",", -1)).allMatch((step) -> isStep(model, step));
			default -> this.grammar.isVariableName(value);
		};
		if (!right) {
			problems.add(property, "property-value", name, value);
		}
		if (name.startsWith(OUTCOME) && !offers(model, task, name.substring(OUTCOME.length()))) {
			problems.add(property, "outcome", name.substring(OUTCOME.length()));
		}
	}

	/** A misspelt step would silently let the same person check their own work. */
	private boolean isStep(Model model, String step) {
		return step.equals("registration") || model.isNode(step, "bpmn:userTask")
				|| (Grammar.isKebab(step) && model.form(step).isPresent());
	}

	private boolean offers(Model model, Element task, String outcome) {
		return model.form(task.getAttributeNS(Names.CAMUNDA, "formKey"))
			.map(Form::outcomes)
			.map((outcomes) -> outcomes.contains(outcome))
			.orElse(true);
	}

}
