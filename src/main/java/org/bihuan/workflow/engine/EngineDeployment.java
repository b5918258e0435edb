package org.bihuan.workflow.engine;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;

import org.bihuan.workflow.ModelDeployment;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import org.springframework.stereotype.Component;

/**
 * Deploys what the product was given, past the same rules as everything else.
 */
@Component
class EngineDeployment implements ModelDeployment {

	private final RepositoryService repository;

	EngineDeployment(RepositoryService repository) {
		this.repository = repository;
	}

	@Override
	public Map<String, byte[]> together(Set<String> changed, Map<String, byte[]> files) {
		return Together.of(changed, files);
	}

	@Override
	public String deploy(String name, Map<String, byte[]> files) {
		DeploymentBuilder deployment = this.repository.createDeployment().name(name);
		files.forEach((path, content) -> deployment.addInputStream(path, new ByteArrayInputStream(content)));
		return deployment.deploy().getId();
	}

	@Override
	public void retire(String process) {
		this.repository.updateProcessDefinitionSuspensionState().byProcessDefinitionKey(process).suspend();
	}

}
