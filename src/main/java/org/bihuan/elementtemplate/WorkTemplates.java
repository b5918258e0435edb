package org.bihuan.elementtemplate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bihuan.elementtemplate.ElementTemplate.Binding;
import org.bihuan.elementtemplate.ElementTemplate.Category;
import org.bihuan.elementtemplate.ElementTemplate.Choice;
import org.bihuan.elementtemplate.ElementTemplate.ElementType;
import org.bihuan.elementtemplate.ElementTemplate.Property;
import org.bihuan.frame.Texts;
import org.bihuan.workflow.DecisionSheet;
import org.bihuan.workflow.DeployedProcess;
import org.bihuan.workflow.DeployedProcess.Step;
import org.bihuan.workflow.DeployedProcess.Work;

import org.springframework.stereotype.Component;

/**
 * Makes a template of each bean: what it may be told is what the models tell it.
 */
@Component
class WorkTemplates {

	private static final String DECISION = "decision";

	private final Texts texts;

	WorkTemplates(Texts texts) {
		this.texts = texts;
	}

	List<ElementTemplate> all(List<DeployedProcess> processes, List<DecisionSheet> tables, Bases bases, Locale locale) {
		Map<String, List<Use>> byBean = processes.stream()
			.flatMap((process) -> process.works().stream().map((work) -> new Use(process, work)))
			.collect(Collectors.groupingBy((use) -> use.work().bean(), TreeMap::new, Collectors.toList()));
		return byBean.entrySet()
			.stream()
			.map((one) -> template(one.getKey(), one.getValue(), tables, bases, locale))
			.toList();
	}

	private ElementTemplate template(String bean, List<Use> uses, List<DecisionSheet> tables, Bases bases,
			Locale locale) {
		List<Property> properties = new ArrayList<>();
		properties.add(Property.text(this.texts.of("elementtemplate.property.name", locale), uses.get(0).work().name(),
				Binding.attribute("name")));
		properties.add(Property.hidden("${" + bean + "}", Binding.attribute("camunda:delegateExpression")));
		uses.stream()
			.flatMap((use) -> use.work().inputs().keySet().stream())
			.distinct()
			.forEach((input) -> properties.add(input(input, uses, tables, locale)));
		int version = uses.stream().map((use) -> use.process().version()).max(Comparator.naturalOrder()).orElse(1);
		return new ElementTemplate(ElementTemplate.SCHEMA, this.texts.of("elementtemplate.work." + bean, locale),
				"org.bihuan.work." + bean, version, describe(uses, bases, locale),
				new Category("org.bihuan.works", this.texts.of("elementtemplate.property.category.works", locale)),
				List.of("bpmn:Task"), new ElementType("bpmn:ServiceTask"), properties);
	}

	private Property input(String input, List<Use> uses, List<DecisionSheet> tables, Locale locale) {
		String label = this.texts.of("elementtemplate.input." + input, locale);
		List<String> told = uses.stream()
			.map((use) -> use.work().inputs().getOrDefault(input, ""))
			.filter((value) -> !value.isEmpty())
			.distinct()
			.toList();
		if (input.equals(DECISION)) {
			List<Choice> choices = tables.stream().map((table) -> new Choice(table.name(), table.key())).toList();
			return Property.list(label, told.get(0), choices, Binding.field(input));
		}
		if (told.size() == 1 || input.equals("outputs")) {
			return Property.text(label, told.get(0), Binding.field(input));
		}
		List<Choice> choices = told.stream().map((value) -> new Choice(value, value)).toList();
		return Property.list(label, told.get(0), choices, Binding.field(input));
	}

	private String describe(List<Use> uses, Bases bases, Locale locale) {
		List<String> names = uses.stream().map((use) -> use.process().name()).distinct().toList();
		List<String> obligations = uses.stream()
			.flatMap((use) -> use.process().steps().stream())
			.map(Step::obligation)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return Stream
			.concat(uses.stream().map((use) -> use.work().about()).distinct(),
					Stream.of(this.texts.of("elementtemplate.used", locale, names), bases.of(obligations)))
			.filter((sentence) -> !sentence.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	/**
	 * A place where a bean is used.
	 *
	 * @param process the process
	 * @param work the step of the program
	 */
	private record Use(DeployedProcess process, Work work) {
	}

}
