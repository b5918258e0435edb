package org.bihuan.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the shipped models, tables and forms as one deployment, before the first
 * request. Resources are named by their path: the engine's own deployer would name them
 * by file and lose one of two. All or nothing is deployed, so that a model always finds
 * its forms in its own deployment.
 */
@Component
class ShippedModels implements SmartInitializingSingleton {

	private static final String NAME = "shipped";

	private static final List<String> KINDS = List.of("bpmn", "dmn", "form");

	private final RepositoryService repository;

	ShippedModels(RepositoryService repository) {
		this.repository = repository;
	}

	@Override
	public void afterSingletonsInstantiated() {
		DeploymentBuilder deployment = this.repository.createDeployment()
			.name(NAME)
			.source(NAME)
			.enableDuplicateFiltering(false);
		try {
			for (String kind : KINDS) {
				add(deployment, kind);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("The shipped models cannot be read", ex);
		}
		deployment.deploy();
	}

	private void add(DeploymentBuilder deployment, String kind) throws IOException {
		String folder = kind.equals("form") ? "forms" : kind;
		for (Resource file : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:%s/*.%s".formatted(folder, kind))) {
			try (InputStream content = file.getInputStream()) {
				deployment.addInputStream(folder + "/" + file.getFilename(), content);
			}
		}
	}

}
