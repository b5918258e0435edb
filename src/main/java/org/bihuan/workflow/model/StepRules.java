package org.bihuan.workflow.model;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.w3c.dom.Element;

/**
 * A step has a form and is addressed to a role, or to groups that the bean
 * {@code address} finds.
 */
class StepRules implements Rule {

	private static final Pattern GROUP = Pattern.compile("([a-z-]{1,40})@\\$\\{(unit|authority|town|office)}");

	private final Known known;

	StepRules(Known known) {
		this.known = known;
	}

	@Override
	public void check(Model model, Problems problems) {
		model.all("bpmn:userTask").forEach((task) -> {
			checkForm(model, task, problems);
			checkGroups(task, problems);
		});
	}

	private void checkForm(Model model, Element task, Problems problems) {
		String key = task.getAttributeNS(Names.CAMUNDA, "formKey");
		if (!Grammar.isKebab(key) || model.form(key).isEmpty()) {
			problems.add(task, "form", key);
		}
	}

	private void checkGroups(Element task, Problems problems) {
		String groups = task.getAttributeNS(Names.CAMUNDA, "candidateGroups");
		if (groups.equals("${" + Grammar.groupVariable(task.getAttribute("id")) + "}")) {
			if (!startListeners(task).contains("${address}")) {
				problems.add(task, "address");
			}
		}
		else if (!Arrays.stream(groups.split(",", -1)).allMatch(this::isRole)) {
			problems.add(task, "group", groups);
		}
	}

	private boolean isRole(String group) {
		Matcher matcher = GROUP.matcher(group);
		return matcher.matches() && this.known.roles().contains(matcher.group(1));
	}

	private Set<String> startListeners(Element task) {
		return Tree.extensions(task, "camunda:executionListener")
			.filter((listener) -> listener.getAttribute("event").equals("start"))
			.map((listener) -> listener.getAttribute("delegateExpression"))
			.collect(Collectors.toSet());
	}

}
