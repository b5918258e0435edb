package org.bihuan.elementtemplate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.bihuan.elementtemplate.ElementTemplate.Binding;
import org.bihuan.elementtemplate.ElementTemplate.Category;
import org.bihuan.elementtemplate.ElementTemplate.Choice;
import org.bihuan.elementtemplate.ElementTemplate.ElementType;
import org.bihuan.elementtemplate.ElementTemplate.Property;
import org.bihuan.frame.Texts;
import org.bihuan.organisation.DocumentPeriods;
import org.bihuan.workflow.DecisionSheet;
import org.bihuan.workflow.DecisionSheets;
import org.bihuan.workflow.DeployedProcess;
import org.bihuan.workflow.DeployedProcess.Step;
import org.bihuan.workflow.DeployedProcesses;

import org.springframework.stereotype.Component;

/**
 * Makes a template of each step and of each bean of the processes that run here.
 */
@Component
class TemplateMaker {

	private static final String PREFIX = "org.bihuan.";

	private final DeployedProcesses processes;

	private final WorkTemplates works;

	private final Addressees addressees;

	private final DecisionSheets sheets;

	private final DocumentPeriods documents;

	private final Texts texts;

	TemplateMaker(DeployedProcesses processes, WorkTemplates works, Addressees addressees, DecisionSheets sheets,
			DocumentPeriods documents, Texts texts) {
		this.processes = processes;
		this.works = works;
		this.addressees = addressees;
		this.sheets = sheets;
		this.documents = documents;
		this.texts = texts;
	}

	List<ElementTemplate> all(Locale locale) {
		List<DeployedProcess> newest = this.processes.newest();
		List<DecisionSheet> tables = this.sheets.sheets();
		Bases bases = new Bases(tables, this.documents, this.texts, locale);
		Map<String, ElementTemplate> steps = new LinkedHashMap<>();
		List<Choice> groups = this.addressees.choices(locale);
		List<Choice> obligations = obligations(newest, locale);
		newest.forEach((process) -> process.steps()
			.forEach((step) -> steps.computeIfAbsent(step.formKey(),
					(form) -> step(process, step, groups, obligations, bases, locale))));
		return Stream.concat(steps.values().stream(), this.works.all(newest, tables, bases, locale).stream()).toList();
	}

	private List<Choice> obligations(List<DeployedProcess> newest, Locale locale) {
		return newest.stream()
			.flatMap((process) -> process.steps().stream())
			.map(Step::obligation)
			.filter(Objects::nonNull)
			.distinct()
			.map((kind) -> new Choice(this.texts.of("obligation." + kind, locale), kind))
			.toList();
	}

	private ElementTemplate step(DeployedProcess process, Step step, List<Choice> groups, List<Choice> obligations,
			Bases bases, Locale locale) {
		boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
		List<Property> properties = new ArrayList<>();
		properties.add(Property.text(word("name", locale), step.name(), Binding.attribute("name")));
		properties.add(Property.text(word("name-en", locale), step.nameEn(), Binding.property("name.en")));
		properties.add(Property.hidden(step.formKey(), Binding.attribute("camunda:formKey")));
		properties.add(Property.list(word("addressee", locale), this.addressees.group(step.addressees().get(0), groups),
				groups, Binding.attribute("camunda:candidateGroups")));
		List<String> rests = new ArrayList<>(List.of(step.key()));
		if (step.obligation() != null) {
			rests.add(step.obligation());
			properties.add(Property.list(word("obligation", locale), step.obligation(), obligations,
					Binding.property("obligation")));
		}
		if (!step.notBy().isEmpty()) {
			properties
				.add(Property.text(word("not-by", locale), String.join(",", step.notBy()), Binding.property("notBy")));
		}
		if (step.inPerson()) {
			properties.add(Property.hidden("true", Binding.property("inPerson")));
		}
		step.outcomes()
			.forEach((outcome, variable) -> properties
				.add(Property.text(this.texts.of("elementtemplate.property.outcome", locale, outcome), variable,
						Binding.property("outcome:" + outcome))));
		return new ElementTemplate(ElementTemplate.SCHEMA, english ? step.nameEn() : step.name(),
				PREFIX + "step." + step.formKey(), process.version(), describe(process, step, bases.of(rests), locale),
				new Category(PREFIX + "steps", word("category.steps", locale)), List.of("bpmn:Task"),
				new ElementType("bpmn:UserTask"), properties);
	}

	private String describe(DeployedProcess process, Step step, String basis, Locale locale) {
		String used = this.texts.of("elementtemplate.used", locale, List.of(process.name()));
		return Stream.of(step.about(), used, basis)
			.filter((sentence) -> !sentence.isEmpty())
			.reduce((one, other) -> one + "\n" + other)
			.orElse("");
	}

	private String word(String key, Locale locale) {
		return this.texts.of("elementtemplate.property." + key, locale);
	}

}
