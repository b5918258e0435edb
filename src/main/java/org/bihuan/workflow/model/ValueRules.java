package org.bihuan.workflow.model;

import java.util.Map;
import java.util.regex.Pattern;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Values of attributes that are constants of a known form.
 */
class ValueRules implements Rule {

	private static final Pattern BOOLEAN = Pattern.compile("true|false");

	private static final Map<String, Pattern> FORMS = Map.ofEntries(
			Map.entry("camunda:historyTimeToLive", Pattern.compile("P[0-9]{1,6}D|[0-9]{1,6}")),
			Map.entry("camunda:isStartableInTasklist", BOOLEAN), Map.entry("camunda:asyncBefore", BOOLEAN),
			Map.entry("camunda:asyncAfter", BOOLEAN), Map.entry("camunda:exclusive", BOOLEAN),
			Map.entry("camunda:jobPriority", Pattern.compile("-?[0-9]{1,9}")),
			Map.entry("camunda:versionTag", Pattern.compile("[0-9A-Za-z._-]{1,64}")),
			Map.entry("camunda:calledElementBinding", Pattern.compile("latest|deployment")),
			Map.entry("camunda:variableName", Grammar.NAME),
			Map.entry("camunda:variableEvents",
					Pattern.compile("(create|update|delete)(, ?(create|update|delete)){0,2}")),
			Map.entry("event", Pattern.compile("start|end")));

	@Override
	public void check(Model model, Problems problems) {
		Tree.all(model.root()).forEach((element) -> {
			Tree.attributes(element).forEach((attribute) -> check(element, attribute, problems));
			checkOwn(element, problems);
		});
	}

	private void check(Element element, Attr attribute, Problems problems) {
		Pattern form = FORMS.get(Names.of(attribute));
		if (form != null && !Grammar.matches(form, attribute.getValue())) {
			problems.add(element, "value", Names.of(attribute), attribute.getValue());
		}
	}

	private void checkOwn(Element element, Problems problems) {
		switch (Names.of(element)) {
			case "bpmn:callActivity" -> checkKey(element, "calledElement", problems);
			case "camunda:field" -> checkField(element, problems);
			case "camunda:executionListener" -> checkPresent(element, "event", problems);
			default -> {
			}
		}
	}

	private void checkKey(Element element, String attribute, Problems problems) {
		if (!Grammar.isKebab(element.getAttribute(attribute))) {
			problems.add(element, "value", attribute, element.getAttribute(attribute));
		}
	}

	private void checkField(Element field, Problems problems) {
		if (!Grammar.matches(Grammar.NAME, field.getAttribute("name"))) {
			problems.add(field, "value", "name", field.getAttribute("name"));
		}
	}

	private void checkPresent(Element element, String attribute, Problems problems) {
		if (!element.hasAttribute(attribute)) {
			problems.add(element, "value", attribute, "");
		}
	}

}
