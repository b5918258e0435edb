package org.bihuan.workflow.step;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.bihuan.shared.Refusal;
import org.bihuan.workflow.DeployedProcess;
import org.bihuan.workflow.DeployedProcesses;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads the newest models of the engine's deployments; a version never changes and is
 * read once.
 */
@Component
class ModelledProcesses implements DeployedProcesses {

	private final RepositoryService repository;

	private final ModelOutline outline;

	private final Map<String, DeployedProcess> byVersion = new ConcurrentHashMap<>();

	ModelledProcesses(@Lazy RepositoryService repository, StepModels models) {
		this.repository = repository;
		this.outline = new ModelOutline(models);
	}

	@Override
	public List<DeployedProcess> newest() {
		return this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.orderByProcessDefinitionKey()
			.asc()
			.list()
			.stream()
			.map((one) -> this.byVersion.computeIfAbsent(one.getId(), (id) -> read(one)))
			.toList();
	}

	@Override
	public String drawing(String key) {
		ProcessDefinition definition = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.latestVersion()
			.singleResult();
		if (definition == null) {
			throw new Refusal.NotFound("workflow.process.unknown", key);
		}
		try (InputStream model = this.repository.getProcessModel(definition.getId())) {
			return new String(model.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The model " + key + " cannot be read", ex);
		}
	}

	private DeployedProcess read(ProcessDefinition definition) {
		Instant deployed = this.repository.createDeploymentQuery()
			.deploymentId(definition.getDeploymentId())
			.singleResult()
			.getDeploymentTime()
			.toInstant();
		return this.outline.of(definition, this.repository.getBpmnModelInstance(definition.getId()), deployed);
	}

}
