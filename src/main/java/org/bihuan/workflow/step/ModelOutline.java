package org.bihuan.workflow.step;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.bihuan.workflow.DeployedProcess;
import org.bihuan.workflow.DeployedProcess.Exit;
import org.bihuan.workflow.DeployedProcess.Step;
import org.bihuan.workflow.DeployedProcess.Work;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaField;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of its steps, apart from how it is drawn.
 */
class ModelOutline {

	private final StepModels models;

	ModelOutline(StepModels models) {
		this.models = models;
	}

	DeployedProcess of(ProcessDefinition definition, BpmnModelInstance model, Instant deployed) {
		Process process = model.getModelElementById(definition.getKey());
		List<Step> steps = model.getModelElementsByType(UserTask.class)
			.stream()
			.map((task) -> step(definition.getId(), task))
			.toList();
		List<Work> works = model.getModelElementsByType(ServiceTask.class).stream().map(ModelOutline::work).toList();
		List<Exit> exits = model.getModelElementsByType(EndEvent.class)
			.stream()
			.map((end) -> new Exit(end.getId(), end.getName()))
			.toList();
		List<String> calls = model.getModelElementsByType(CallActivity.class)
			.stream()
			.map(CallActivity::getCalledElement)
			.distinct()
			.toList();
		return new DeployedProcess(definition.getKey(), definition.getVersion(), deployed, definition.getName(),
				about(process), steps, works, exits, calls);
	}

	private Step step(String definitionId, UserTask task) {
		StepModel step = StepModel.of(task);
		return new Step(step.step(), step.name(), step.nameEn(), about(task), step.formKey(),
				this.models.form(definitionId, step.step()), addressees(step, task), step.obligation(), step.notBy(),
				step.inPerson(), step.outcomes());
	}

	/** The model tells them to the bean that addresses, or names the groups itself. */
	private static List<String> addressees(StepModel step, UserTask task) {
		String told = Objects.requireNonNullElse(step.addressee(), task.getCamundaCandidateGroups());
		return Arrays.stream(told.split(","))
			.map(String::strip)
			.map((group) -> group.replaceAll("@\\$\\{(\\w+)}", "@$1"))
			.toList();
	}

	private static Work work(ServiceTask task) {
		String bean = task.getCamundaDelegateExpression();
		return new Work(task.getId(), task.getName(), about(task), bean.substring(2, bean.length() - 1), inputs(task));
	}

	private static Map<String, String> inputs(ServiceTask task) {
		Map<String, String> inputs = new LinkedHashMap<>();
		if (task.getExtensionElements() != null) {
			Collection<CamundaField> fields = task.getExtensionElements()
				.getElementsQuery()
				.filterByType(CamundaField.class)
				.list();
			fields.forEach((field) -> inputs.put(field.getCamundaName(), told(field)));
		}
		return inputs;
	}

	private static String told(CamundaField field) {
		@Nullable String attribute = field.getCamundaStringValue();
		if (attribute != null) {
			return attribute;
		}
		return ((field.getCamundaString() != null) ? field.getCamundaString() : field.getCamundaExpressionChild())
			.getTextContent()
			.strip();
	}

	private static String about(BaseElement element) {
		return element.getDocumentations()
			.stream()
			.map((text) -> text.getTextContent().strip())
			.collect(Collectors.joining("\n"));
	}

}
