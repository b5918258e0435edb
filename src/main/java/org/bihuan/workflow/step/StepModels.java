package org.bihuan.workflow.step;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bihuan.form.Form;
import org.bihuan.form.Forms;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Steps and forms by version of the model: a running case keeps the form it was started
 * with. Versions never change, so they are read once.
 */
@Component
class StepModels {

	private final RepositoryService repository;

	private final Forms forms;

	private final Map<String, Map<String, StepModel>> stepsByDefinition = new ConcurrentHashMap<>();

	private final Map<String, Form> formsByVersion = new ConcurrentHashMap<>();

	StepModels(@Lazy RepositoryService repository, Forms forms) {
		this.repository = repository;
		this.forms = forms;
	}

	StepModel step(String definitionId, String step) {
		return steps(definitionId).get(step);
	}

	Map<String, StepModel> steps(String definitionId) {
		return this.stepsByDefinition.computeIfAbsent(definitionId, this::read);
	}

	private Map<String, StepModel> read(String definitionId) {
		return this.repository.getBpmnModelInstance(definitionId)
			.getModelElementsByType(UserTask.class)
			.stream()
			.map(StepModel::of)
			.collect(Collectors.toMap(StepModel::step, Function.identity()));
	}

	Form form(String definitionId, String step) {
		String formKey = step(definitionId, step).formKey();
		return this.formsByVersion.computeIfAbsent(definitionId + "/" + formKey,
				(version) -> readForm(definitionId, formKey));
	}

	private Form readForm(String definitionId, String formKey) {
		String deployment = this.repository.getProcessDefinition(definitionId).getDeploymentId();
		try (InputStream file = this.repository.getResourceAsStream(deployment, "forms/" + formKey + ".form")) {
			return this.forms.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException("The form " + formKey + " of " + definitionId + " cannot be read", ex);
		}
	}

}
