package org.bihuan.workflow.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.bihuan.shared.Refusal;
import org.bihuan.workflow.ProcessVersions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads versions from the engine's deployments. A version never changes, so that whether
 * people do steps in it is asked once.
 */
@Component
class DeployedVersions implements ProcessVersions {

	private final RepositoryService repository;

	private final RunningInstances instances;

	private final StepLoads loads;

	private final Map<String, Boolean> ofPeople = new ConcurrentHashMap<>();

	DeployedVersions(@Lazy RepositoryService repository, RunningInstances instances, StepLoads loads) {
		this.repository = repository;
		this.instances = instances;
		this.loads = loads;
	}

	@Override
	public List<ProcessVersion> all() {
		Map<String, Long> running = this.instances.counts();
		Map<String, Instant> deployed = new ConcurrentHashMap<>();
		for (Deployment one : this.repository.createDeploymentQuery().list()) {
			deployed.put(one.getId(), one.getDeploymentTime().toInstant());
		}
		return this.repository.createProcessDefinitionQuery()
			.list()
			.stream()
			.filter(this::isOfPeople)
			.sorted(Comparator.comparing(ProcessDefinition::getKey)
				.thenComparing(ProcessDefinition::getVersion, Comparator.reverseOrder()))
			.map((one) -> new ProcessVersion(one.getKey(), named(one), one.getVersion(),
					deployed.getOrDefault(one.getDeploymentId(), Instant.EPOCH), running.getOrDefault(one.getId(), 0L)))
			.toList();
	}

	static String named(ProcessDefinition definition) {
		return (definition.getName() != null) ? definition.getName() : definition.getKey();
	}

	boolean isOfPeople(ProcessDefinition definition) {
		return this.ofPeople.computeIfAbsent(definition.getId(), (id) -> !drawing(id).steps().isEmpty());
	}

	@Override
	public String xml(String process, int version) {
		ProcessDefinition definition = find(process, version);
		try (InputStream model = this.repository.getProcessModel(definition.getId())) {
			return new String(model.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The model " + definition.getId() + " cannot be read", ex);
		}
	}

	@Override
	public List<StepLoad> load(String process, int version) {
		String definition = find(process, version).getId();
		return this.loads.of(definition, drawing(definition));
	}

	ProcessDefinition find(String process, int version) {
		ProcessDefinition definition = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.processDefinitionVersion(version)
			.singleResult();
		if (definition == null || !isOfPeople(definition)) {
			throw new Refusal.NotFound("workflow.version.unknown", process, version);
		}
		return definition;
	}

	ProcessDefinition definition(String id) {
		return this.repository.getProcessDefinition(id);
	}

	Drawing drawing(String definitionId) {
		return new Drawing(this.repository.getBpmnModelInstance(definitionId));
	}

}
